package io.driftwatch.policy;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How the columns that a pattern matches are judged. Immutable and thread-safe: every {@code with…} returns a new rule.
 *
 * <pre>{@code
 * ColumnRule.matching("amount_*").withTest("psi").withThreshold(0.2).asCritical()
 * }</pre>
 */
public final class ColumnRule {

    private final String match;
    private final Glob glob;
    private final boolean ignored;
    private final boolean critical;
    private final @Nullable ColumnType type;
    private final @Nullable String test;
    private final Parameters parameters;
    private final @Nullable Double threshold;
    private final @Nullable Double minimumEffect;

    private ColumnRule(Draft draft) {
        this.match = draft.match;
        this.glob = new Glob(draft.match);
        this.ignored = draft.ignored;
        this.critical = draft.critical;
        this.type = draft.type;
        this.test = draft.test;
        this.parameters = draft.parameters;
        this.threshold = draft.threshold;
        this.minimumEffect = draft.minimumEffect;
    }

    /** The fields of the next rule while one of them changes. */
    private static final class Draft {
        private String match = "";
        private boolean ignored;
        private boolean critical;
        private @Nullable ColumnType type;
        private @Nullable String test;
        private Parameters parameters = Parameters.none();
        private @Nullable Double threshold;
        private @Nullable Double minimumEffect;
    }

    private Draft draft() {
        Draft draft = new Draft();
        draft.match = match;
        draft.ignored = ignored;
        draft.critical = critical;
        draft.type = type;
        draft.test = test;
        draft.parameters = parameters;
        draft.threshold = threshold;
        draft.minimumEffect = minimumEffect;
        return draft;
    }

    /**
     * A rule for the columns whose name a pattern matches, which for now judges them as the policy does by default.
     *
     * @param match a name, with {@code *} for any text, {@code ?} for any one letter, and {@code \} before a letter
     *     that is to be taken as it is
     * @return the rule
     * @throws InvalidPolicyException if the pattern is blank
     */
    public static ColumnRule matching(String match) {
        if (match.isBlank()) {
            throw new InvalidPolicyException("The pattern of a column rule is blank: name a column, or use '*'.");
        }
        Draft draft = new Draft();
        draft.match = match;
        return new ColumnRule(draft);
    }

    /**
     * The columns are left out: nothing of them is kept or judged.
     *
     * @return a new rule
     */
    public ColumnRule asIgnored() {
        Draft draft = draft();
        draft.ignored = true;
        return new ColumnRule(draft);
    }

    /**
     * One of the columns drifted makes the run red; one of them inconclusive makes it unknown, unless it is red.
     *
     * @return a new rule
     */
    public ColumnRule asCritical() {
        Draft draft = draft();
        draft.critical = true;
        return new ColumnRule(draft);
    }

    /**
     * The columns are read as this type, whatever their values look like.
     *
     * @param fixed the type
     * @return a new rule
     */
    public ColumnRule withType(ColumnType fixed) {
        Draft draft = draft();
        draft.type = fixed;
        return new ColumnRule(draft);
    }

    /**
     * The columns are compared by a named test with its default parameters.
     *
     * @param name the test's name
     * @return a new rule
     */
    public ColumnRule withTest(String name) {
        return withTest(name, Parameters.none());
    }

    /**
     * The columns are compared by a named test.
     *
     * @param name the test's name
     * @param ofTest the test's parameters
     * @return a new rule
     */
    public ColumnRule withTest(String name, Parameters ofTest) {
        Draft draft = draft();
        draft.test = name;
        draft.parameters = ofTest;
        return new ColumnRule(draft);
    }

    /**
     * The columns are compared by a test like this one: its name and parameters are kept, not the object. A test of
     * your own is also registered on the monitor's builder.
     *
     * @param like the test
     * @return a new rule
     */
    public ColumnRule withTest(StatTest like) {
        return withTest(like.name(), like.parameters());
    }

    /**
     * The significance level of a p-value test, or the bound of a distance.
     *
     * @param bound above 0; a level is at most 1
     * @return a new rule
     * @throws InvalidPolicyException if the bound is not above 0
     */
    public ColumnRule withThreshold(double bound) {
        if (!(bound > 0) || Double.isInfinite(bound)) {
            throw new InvalidPolicyException("A threshold must be above 0, not " + bound + ".");
        }
        Draft draft = draft();
        draft.threshold = bound;
        return new ColumnRule(draft);
    }

    /**
     * The smallest effect size that counts beside a p-value.
     *
     * @param floor from 0 (every significant difference counts) to 1
     * @return a new rule
     * @throws InvalidPolicyException if the floor is outside 0 to 1
     */
    public ColumnRule withMinimumEffect(double floor) {
        if (!(floor >= 0 && floor <= 1)) {
            throw new InvalidPolicyException("A minimum effect must be from 0 to 1, not " + floor + ".");
        }
        Draft draft = draft();
        draft.minimumEffect = floor;
        return new ColumnRule(draft);
    }

    /**
     * The pattern over column names.
     *
     * @return the pattern as it was given
     */
    public String match() {
        return match;
    }

    /**
     * Whether the rule is for a column.
     *
     * @param column a column's name
     * @return true if the pattern matches the whole name
     */
    public boolean matches(String column) {
        return glob.matches(column);
    }

    /**
     * Whether the columns are left out.
     *
     * @return true if ignored
     */
    public boolean isIgnored() {
        return ignored;
    }

    /**
     * Whether a drifted column makes the run red.
     *
     * @return true if critical
     */
    public boolean isCritical() {
        return critical;
    }

    /**
     * Whether the rule names one column in full and a test for it: then whoever wrote it knows the column, and it is
     * compared even if its values look like identifiers.
     *
     * @return true without wildcards and with a test
     */
    public boolean vouches() {
        return glob.isLiteral() && test != null;
    }

    /**
     * The type the columns are read as.
     *
     * @return empty where the data decide
     */
    public Optional<ColumnType> type() {
        return Optional.ofNullable(type);
    }

    /**
     * The name of the test.
     *
     * @return empty where the policy chooses
     */
    public Optional<String> test() {
        return Optional.ofNullable(test);
    }

    /**
     * The parameters of the test.
     *
     * @return the parameters, none by default
     */
    public Parameters parameters() {
        return parameters;
    }

    /**
     * The significance level of a p-value test, or the bound of a distance.
     *
     * @return empty where the policy decides
     */
    public OptionalDouble threshold() {
        return optional(threshold);
    }

    /**
     * The smallest effect size that counts beside a p-value.
     *
     * @return empty where the policy decides
     */
    public OptionalDouble minimumEffect() {
        return optional(minimumEffect);
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    void writeTo(ContentHash.Digest digest) {
        digest.text(match).flag(ignored).flag(critical);
        digest.optional(type == null ? null : type.word()).optional(test);
        digest.number(threshold().orElse(Double.NaN)).number(minimumEffect().orElse(Double.NaN));
        parameters.writeTo(digest);
    }

    @Override
    public String toString() {
        return "rule for '" + match + "'";
    }
}
