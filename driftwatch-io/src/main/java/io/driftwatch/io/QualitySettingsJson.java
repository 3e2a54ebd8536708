package io.driftwatch.io;

import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualityRule.Setting;
import io.driftwatch.policy.QualitySeverity;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a policy applies the data-quality rules. Stateless. */
final class QualitySettingsJson {

    private static final JsonKey<QualitySeverity> SEVERITY =
            JsonKey.optional("severity", JsonForms.word("severity", QualitySeverity.values(), QualitySeverity::word));
    /** One key a rule, in the order of the rules. */
    private static final Map<QualityRule, JsonKey<Setting>> KEYS = keys();

    static final JsonForm<Map<QualityRule, Setting>> FORM =
            JsonForm.of(QualitySettingsJson::write, QualitySettingsJson::read);

    private QualitySettingsJson() {}

    private static Map<QualityRule, JsonKey<Setting>> keys() {
        Map<QualityRule, JsonKey<Setting>> keys = new EnumMap<>(QualityRule.class);
        for (QualityRule rule : QualityRule.values()) {
            keys.put(rule, JsonKey.optional(rule.word(), setting(rule)));
        }
        return Collections.unmodifiableMap(keys);
    }

    private static JsonForm<Setting> setting(QualityRule rule) {
        Optional<JsonKey<Double>> limit = rule.limitName().map(name -> JsonKey.optional(name, JsonForms.NUMBER));
        List<JsonKey<?>> keys =
                Stream.<JsonKey<?>>concat(limit.stream(), Stream.of(SEVERITY)).toList();
        return JsonForm.of(
                (out, setting) -> {
                    out.begin();
                    if (limit.isPresent()) {
                        out.put(limit.get(), setting.limit());
                    }
                    out.put(SEVERITY, setting.severity()).end();
                },
                in -> in.object(keys, fields -> {
                    Setting setting = rule.defaults();
                    if (limit.isPresent()) {
                        setting = fields.apply(
                                limit.get(), setting, (before, value) -> new Setting(before.severity(), value));
                    }
                    return fields.apply(SEVERITY, setting, (before, severity) -> new Setting(severity, before.limit()));
                }));
    }

    private static void write(JsonOutput out, Map<QualityRule, Setting> settings) throws IOException {
        out.begin();
        for (Map.Entry<QualityRule, JsonKey<Setting>> rule : KEYS.entrySet()) {
            out.putIfPresent(rule.getValue(), Optional.ofNullable(settings.get(rule.getKey())));
        }
        out.end();
    }

    private static Map<QualityRule, Setting> read(JsonInput in) throws IOException {
        return in.object(List.copyOf(KEYS.values()), fields -> {
            Map<QualityRule, Setting> settings = new EnumMap<>(QualityRule.class);
            KEYS.forEach((rule, key) -> fields.find(key).ifPresent(setting -> settings.put(rule, setting)));
            return settings;
        });
    }
}
