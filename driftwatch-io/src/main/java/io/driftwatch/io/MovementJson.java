package io.driftwatch.io;

import io.driftwatch.report.Movement;
import io.driftwatch.report.Movement.Interval;
import io.driftwatch.report.Movement.Name;
import io.driftwatch.report.Movement.OfNames;
import io.driftwatch.report.Movement.OfNumbers;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What moved in a report's column: medians and an interval of numbers, or names. Stateless. */
final class MovementJson {

    private static final JsonKey<Double> FROM = JsonKey.required("from", JsonForms.ANY_NUMBER);
    private static final JsonKey<Double> TO = JsonKey.required("to", JsonForms.ANY_NUMBER);
    private static final JsonKey<String> NAME = JsonKey.required("name", JsonForms.TEXT);
    private static final JsonKey<Double> REFERENCE_SHARE = JsonKey.required("referenceShare", JsonForms.NUMBER);
    private static final JsonKey<Double> CURRENT_SHARE = JsonKey.required("currentShare", JsonForms.NUMBER);
    private static final List<JsonKey<?>> INTERVAL_KEYS = List.of(FROM, TO, REFERENCE_SHARE, CURRENT_SHARE);
    private static final List<JsonKey<?>> NAME_KEYS = List.of(NAME, REFERENCE_SHARE, CURRENT_SHARE);

    private static final JsonForm<Interval> INTERVAL = JsonForm.of(MovementJson::writeInterval, MovementJson::interval);
    private static final JsonForm<Name> SHARES = JsonForm.of(MovementJson::writeName, MovementJson::name);
    private static final JsonForm<Long> COUNT = JsonForms.whole(0, Integer.MAX_VALUE);

    private static final JsonKey<Double> REFERENCE_MEDIAN = JsonKey.optional("referenceMedian", JsonForms.NUMBER);
    private static final JsonKey<Double> CURRENT_MEDIAN = JsonKey.optional("currentMedian", JsonForms.NUMBER);
    private static final JsonKey<Boolean> HEAVY_TAILED = JsonKey.optional("heavyTailed", JsonForms.FLAG);
    private static final JsonKey<Interval> GAINED = JsonKey.optional("gained", INTERVAL);
    private static final List<JsonKey<?>> OF_NUMBERS = List.of(REFERENCE_MEDIAN, CURRENT_MEDIAN, HEAVY_TAILED, GAINED);

    private static final JsonKey<Name> ROSE = JsonKey.optional("rose", SHARES);
    private static final JsonKey<Name> FELL = JsonKey.optional("fell", SHARES);
    private static final JsonKey<Long> NEW_NAMES = JsonKey.optional("newNames", COUNT);
    private static final JsonKey<Double> NEW_SHARE = JsonKey.optional("newShare", JsonForms.NUMBER);
    private static final JsonKey<Long> VANISHED_NAMES = JsonKey.optional("vanishedNames", COUNT);
    private static final JsonKey<Double> VANISHED_SHARE = JsonKey.optional("vanishedShare", JsonForms.NUMBER);
    private static final List<JsonKey<?>> OF_NAMES =
            List.of(ROSE, FELL, NEW_NAMES, NEW_SHARE, VANISHED_NAMES, VANISHED_SHARE);

    private static final List<JsonKey<?>> KEYS =
            Stream.of(OF_NUMBERS, OF_NAMES).<JsonKey<?>>flatMap(List::stream).toList();

    static final JsonForm<Movement> FORM = JsonForm.of(MovementJson::write, MovementJson::read);

    private MovementJson() {}

    private static void write(JsonOutput out, Movement movement) throws IOException {
        out.begin();
        if (movement instanceof OfNumbers numbers) {
            out.put(REFERENCE_MEDIAN, numbers.referenceMedian()).put(CURRENT_MEDIAN, numbers.currentMedian());
            out.put(HEAVY_TAILED, numbers.heavyTailed()).put(GAINED, numbers.gained());
        } else if (movement instanceof OfNames names) {
            out.put(ROSE, names.rose()).put(FELL, names.fell());
            out.put(NEW_NAMES, (long) names.newNames()).put(NEW_SHARE, names.newShare());
            out.put(VANISHED_NAMES, (long) names.vanishedNames()).put(VANISHED_SHARE, names.vanishedShare());
        }
        out.end();
    }

    private static Movement read(JsonInput in) throws IOException {
        return in.object(KEYS, fields -> {
            if (fields.find(ROSE).isPresent()) {
                fields.requireNone(OF_NUMBERS, "A movement of names");
                return ofNames(fields);
            }
            fields.requireNone(OF_NAMES, "A movement of numbers");
            return new OfNumbers(
                    fields.require(REFERENCE_MEDIAN),
                    fields.require(CURRENT_MEDIAN),
                    fields.require(HEAVY_TAILED),
                    fields.require(GAINED));
        });
    }

    private static Movement ofNames(JsonFields fields) throws JsonRefusal {
        return new OfNames(
                fields.require(ROSE),
                fields.require(FELL),
                fields.require(NEW_NAMES).intValue(),
                fields.require(NEW_SHARE),
                fields.require(VANISHED_NAMES).intValue(),
                fields.require(VANISHED_SHARE));
    }

    private static void writeInterval(JsonOutput out, Interval interval) throws IOException {
        out.begin().put(FROM, interval.from()).put(TO, interval.to());
        out.put(REFERENCE_SHARE, interval.referenceShare())
                .put(CURRENT_SHARE, interval.currentShare())
                .end();
    }

    private static Interval interval(JsonInput in) throws IOException {
        return in.object(
                INTERVAL_KEYS,
                fields -> new Interval(
                        fields.get(FROM), fields.get(TO), fields.get(REFERENCE_SHARE), fields.get(CURRENT_SHARE)));
    }

    private static void writeName(JsonOutput out, Name name) throws IOException {
        out.begin().put(NAME, name.name()).put(REFERENCE_SHARE, name.referenceShare());
        out.put(CURRENT_SHARE, name.currentShare()).end();
    }

    private static Name name(JsonInput in) throws IOException {
        return in.object(
                NAME_KEYS,
                fields -> new Name(fields.get(NAME), fields.get(REFERENCE_SHARE), fields.get(CURRENT_SHARE)));
    }
}
