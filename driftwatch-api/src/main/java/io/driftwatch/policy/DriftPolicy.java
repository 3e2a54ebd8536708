package io.driftwatch.policy;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.Schema;
import io.driftwatch.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How verdicts are reached: which test judges which column, how p-values are corrected, how large an effect must be,
 * and what makes a run yellow or red. A policy is a value with a content hash: a report names the policy that judged
 * it. Immutable and thread-safe.
 *
 * <pre>{@code
 * DriftPolicy policy = DriftPolicy.builder()
 *         .name("cards-v3")
 *         .prediction("score")
 *         .rule(ColumnRule.matching("customer_id").asIgnored())
 *         .rule(ColumnRule.matching("amount_*").asCritical())
 *         .build();
 * }</pre>
 */
public final class DriftPolicy {

    static final double DEFAULT_MINIMUM_EFFECT = 0.1;

    private static final DriftPolicy DEFAULTS = builder().build();

    private final Preset preset;
    private final String name;
    private final double significanceLevel;
    private final Correction correction;
    private final int minimumRows;
    private final StatusLimits status;
    private final @Nullable String prediction;
    private final @Nullable String block;
    private final List<ColumnRule> rules;
    private final Map<QualityRule, QualityRule.Setting> quality;

    private DriftPolicy(Builder builder) {
        this.preset = builder.preset;
        this.name = builder.name;
        this.significanceLevel = builder.significanceLevel;
        this.correction = builder.correction;
        this.minimumRows = builder.minimumRows;
        this.status = builder.status;
        this.prediction = builder.prediction;
        this.block = builder.block;
        this.rules = List.copyOf(builder.rules);
        this.quality = Collections.unmodifiableMap(new EnumMap<>(builder.quality));
    }

    /**
     * The default policy: Kolmogorov–Smirnov for numbers, the two-sample chi-square test for names and for numbers with
     * at most 20 distinct values, Benjamini–Hochberg at 5 %, an effect of at least 0.1.
     *
     * @return the policy
     */
    public static DriftPolicy calibrated() {
        return DEFAULTS;
    }

    /**
     * The policy that judges as Evidently 0.7 does by default; its tests come from
     * {@link io.driftwatch.spi.StatTestProvider#statTests(Preset)}.
     *
     * @return the policy
     */
    public static DriftPolicy evidently() {
        return builder(Preset.EVIDENTLY).build();
    }

    /**
     * Begins a policy that is the default one but for what is changed.
     *
     * @return a builder
     */
    public static Builder builder() {
        return builder(Preset.CALIBRATED);
    }

    /**
     * Begins a policy that is a preset but for what is changed.
     *
     * @param preset what the policy starts from
     * @return a builder
     */
    public static Builder builder(Preset preset) {
        return new Builder(preset);
    }

    /**
     * The policy's name in reports and tickets.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The preset that the policy starts from.
     *
     * @return the preset
     */
    public Preset preset() {
        return preset;
    }

    /**
     * The level that an adjusted p-value must reach.
     *
     * @return above 0, below 1
     */
    public double significanceLevel() {
        return significanceLevel;
    }

    /**
     * How p-values are adjusted over the columns.
     *
     * @return the correction
     */
    public Correction correction() {
        return correction;
    }

    /**
     * The fewest valid rows that each side of a column needs.
     *
     * @return 1 or more
     */
    public int minimumRows() {
        return minimumRows;
    }

    /**
     * What makes a run yellow or red.
     *
     * @return the limits
     */
    public StatusLimits status() {
        return status;
    }

    /**
     * The column that holds the model's score.
     *
     * @return empty where there is none
     */
    public Optional<String> prediction() {
        return Optional.ofNullable(prediction);
    }

    /**
     * The column that says which rows belong together, so that p-values come from dealing whole blocks of rows.
     *
     * @return empty where each row stands for itself
     */
    public Optional<String> block() {
        return Optional.ofNullable(block);
    }

    /**
     * The same policy with another prediction.
     *
     * @param column the column that holds the model's score
     * @return the policy
     * @throws InvalidPolicyException if a rule ignores the column
     */
    public DriftPolicy withPrediction(String column) {
        Builder builder =
                builder(preset).name(name).significanceLevel(significanceLevel).correction(correction);
        builder.minimumRows(minimumRows).status(status).prediction(column);
        builder.block = block;
        rules.forEach(builder::rule);
        quality.forEach(builder::quality);
        return builder.build();
    }

    /**
     * The rules in order: the first that matches a column wins.
     *
     * @return an immutable list
     */
    public List<ColumnRule> rules() {
        return rules;
    }

    /**
     * How a data-quality rule is applied.
     *
     * @param rule the rule
     * @return its setting, the rule's own default where the policy says nothing
     */
    public QualityRule.Setting quality(QualityRule rule) {
        return quality.getOrDefault(rule, rule.defaults());
    }

    /**
     * The rule for a column.
     *
     * @param column a column's name
     * @return the first rule that matches; empty where the default applies
     */
    public Optional<ColumnRule> ruleFor(String column) {
        return rules.stream().filter(rule -> rule.matches(column)).findFirst();
    }

    /**
     * The test that compares a column where no rule names one.
     *
     * @param reference the column in the reference
     * @param current the column in the current data, of the same type
     * @return its name. Under {@code calibrated} {@code ks}, or {@code chi-square} for names and for few distinct
     *     numbers. Under {@code evidently}, with at most 1,000 usable reference rows, {@code ks} for more than 5
     *     distinct numbers, else {@code chi-square}, or {@code z-test} for at most two values; with more rows
     *     {@code wasserstein} for more than 5 distinct numbers, else {@code jensen-shannon}
     */
    public String defaultTest(ColumnProfile reference, ColumnProfile current) {
        return TestChoice.of(preset, reference, current);
    }

    /**
     * The smallest effect size that counts for a column beside a p-value.
     *
     * @param column a column's name
     * @return from 0 to 1; 0 where the preset has no floor and no rule gives one
     */
    public double minimumEffect(String column) {
        double ofPreset = preset.weighsChance() ? DEFAULT_MINIMUM_EFFECT : 0;
        return ruleFor(column)
                .map(rule -> rule.minimumEffect().orElse(ofPreset))
                .orElse(ofPreset);
    }

    /**
     * Which columns are profiled under this policy, and the types that it fixes.
     *
     * @return the selection
     */
    public ColumnSelection selection() {
        ColumnSelection selected = ColumnSelection.all()
                .ignoring(column -> ruleFor(column).map(ColumnRule::isIgnored).orElse(false))
                .typed(column -> ruleFor(column).flatMap(ColumnRule::type));
        return block == null ? selected : selected.inBlocksOf(block);
    }

    /**
     * Whether a column's values are kept when its profile is stored: those of identifiers are not, unless the column is
     * the prediction, a rule vouches for it, or the preset compares identifiers like any column.
     *
     * @param column the column's profile
     * @return false for an identifier that nobody vouches for
     */
    public boolean keepsValues(ColumnProfile column) {
        return !preset.weighsChance()
                || !column.isIdentifierLike()
                || column.name().equals(prediction)
                || ruleFor(column.name()).map(ColumnRule::vouches).orElse(false);
    }

    /**
     * Checks that the policy fits a reference: every rule matches a column, and the prediction is one.
     *
     * @param columns the names of the reference's columns, ignored ones included
     * @throws InvalidPolicyException naming the place in the policy and the nearest column
     */
    public void requireFits(Collection<String> columns) {
        new PolicyFit(this, columns).requireAll();
    }

    /**
     * Checks that the policy fits a reference of which only a profile is at hand. Ignored columns are not in a profile,
     * so the rules that ignore are not checked.
     *
     * @param profiled names and types of the profiled columns
     * @throws InvalidPolicyException naming the place in the policy and the nearest column
     */
    public void requireFits(Schema profiled) {
        new PolicyFit(this, profiled.names()).requireProfiled();
    }

    /**
     * The content hash over all that decides a verdict, and the name.
     *
     * @return the hash
     */
    public ContentHash hash() {
        ContentHash.Digest digest = ContentHash.digest("policy/1").text(name).text(preset.word());
        digest.number(significanceLevel).text(correction.word()).whole(minimumRows);
        digest.number(status.yellowShare()).number(status.redShare());
        digest.number(status.predictionYellow()).number(status.predictionRed());
        digest.optional(prediction).whole(rules.size());
        rules.forEach(rule -> rule.writeTo(digest));
        for (QualityRule rule : QualityRule.values()) {
            digest.text(rule.word()).text(quality(rule).severity().word());
            digest.number(quality(rule).limit());
        }
        return block == null
                ? digest.finish()
                : digest.text("block").text(block).finish();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriftPolicy that && hash().equals(that.hash());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return "policy '" + name + "' with " + rules.size() + " rules";
    }

    /** Collects what differs from a preset. Not thread-safe. */
    public static final class Builder {

        private static final int DEFAULT_MINIMUM_ROWS = 30;

        private final Preset preset;
        private String name;
        private double significanceLevel = 0.05;
        private Correction correction;
        private int minimumRows;
        private StatusLimits status = StatusLimits.withDefaults();
        private @Nullable String prediction;
        private @Nullable String block;
        private final List<ColumnRule> rules = new ArrayList<>();
        private final Map<QualityRule, QualityRule.Setting> quality = new EnumMap<>(QualityRule.class);

        private Builder(Preset preset) {
            boolean calibrated = preset == Preset.CALIBRATED;
            this.preset = preset;
            this.name = preset.word();
            this.correction = calibrated ? Correction.BENJAMINI_HOCHBERG : Correction.NONE;
            this.minimumRows = calibrated ? DEFAULT_MINIMUM_ROWS : 1;
        }

        /**
         * The policy's name in reports and tickets.
         *
         * @param ofPolicy a name
         * @return this
         * @throws InvalidPolicyException if it is blank
         */
        public Builder name(String ofPolicy) {
            if (ofPolicy.isBlank()) {
                throw new InvalidPolicyException("The name of a policy is blank.");
            }
            name = ofPolicy;
            return this;
        }

        /**
         * The level that an adjusted p-value must reach, 0.05 by default. Tests of the preset {@code evidently} bring
         * levels of their own, which a rule's threshold changes; this one is then for other tests.
         *
         * @param level above 0, below 1
         * @return this
         * @throws InvalidPolicyException if it is not
         */
        public Builder significanceLevel(double level) {
            if (!(level > 0 && level < 1)) {
                throw new InvalidPolicyException(
                        "A significance level must be above 0 and below 1, not " + level + ".");
            }
            significanceLevel = level;
            return this;
        }

        /**
         * How p-values are adjusted over the columns: by Benjamini and Hochberg by default, not at all under
         * {@code evidently}.
         *
         * @param method the correction
         * @return this
         */
        public Builder correction(Correction method) {
            correction = method;
            return this;
        }

        /**
         * The fewest valid rows that each side of a column needs, 30 by default and 1 under {@code evidently}; with
         * fewer it is inconclusive.
         *
         * @param rows 1 or more
         * @return this
         * @throws InvalidPolicyException if it is less
         */
        public Builder minimumRows(int rows) {
            if (rows < 1) {
                throw new InvalidPolicyException("The minimum of rows must be at least 1, not " + rows + ".");
            }
            minimumRows = rows;
            return this;
        }

        /**
         * What makes a run yellow or red.
         *
         * @param limits the limits
         * @return this
         */
        public Builder status(StatusLimits limits) {
            status = limits;
            return this;
        }

        /**
         * The column that holds the model's score: it is judged by its population stability index, and not among the
         * other columns.
         *
         * @param column the column's name
         * @return this
         */
        public Builder prediction(String column) {
            prediction = column;
            return this;
        }

        /**
         * The column that says which rows belong together, such as the customer's number: rows that are not independent
         * break every p-value, so that whole blocks are dealt to the two sides instead. The column is not compared
         * itself, and its values are not kept.
         *
         * @param column the column's name
         * @return this
         */
        public Builder block(String column) {
            block = column;
            return this;
        }

        /**
         * Adds a rule behind those given before.
         *
         * @param rule the rule
         * @return this
         */
        public Builder rule(ColumnRule rule) {
            rules.add(rule);
            return this;
        }

        /**
         * Changes how a data-quality rule is applied.
         *
         * @param rule the rule
         * @param setting its severity and limit
         * @return this
         */
        public Builder quality(QualityRule rule, QualityRule.Setting setting) {
            double limit = rule.limitName().isPresent()
                    ? setting.limit()
                    : rule.defaults().limit();
            quality.put(rule, new QualityRule.Setting(setting.severity(), limit));
            return this;
        }

        /**
         * Ends the policy.
         *
         * @return the policy
         * @throws InvalidPolicyException if the prediction is also ignored, or is the column of the blocks, or if there
         *     are blocks and the preset does not weigh chance
         */
        public DriftPolicy build() {
            DriftPolicy policy = new DriftPolicy(this);
            if (block != null && !preset.weighsChance()) {
                throw new InvalidPolicyException(
                        "The preset '" + preset + "' knows no blocks of rows: leave 'block' out," + " or start from '"
                                + Preset.CALIBRATED + "'.");
            }
            if (prediction != null && !policy.selection().includes(prediction)) {
                throw new InvalidPolicyException("Column " + DisplayText.quoted(prediction)
                        + " is the prediction and is also " + (prediction.equals(block) ? "the block." : "ignored."));
            }
            return policy;
        }
    }
}
