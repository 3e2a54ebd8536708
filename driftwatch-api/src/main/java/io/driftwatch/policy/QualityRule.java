package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data-quality rule. All rules are looked at before any test; a column that breaks one as an error is inconclusive.
 */
public enum QualityRule {
    /** A column of the reference is absent from the current side. */
    MISSING_COLUMN(QualitySeverity.ERROR, null, 0),
    /** A column holds text where numbers are to be, or the other way round. */
    COLUMN_TYPE(QualitySeverity.ERROR, null, 0),
    /** A column has rows but no value on one side. */
    ALL_MISSING(QualitySeverity.ERROR, null, 0),
    /** A side has no rows. */
    ZERO_ROWS(QualitySeverity.ERROR, null, 0),
    /** The current side has a column that the reference has not. */
    EXTRA_COLUMN(QualitySeverity.WARN, null, 0),
    /** The share of missing values rose by more than the limit, and by more than chance explains. */
    MISSING_SHARE(QualitySeverity.WARN, "maximumIncrease", 0.05),
    /** The share of NaN and infinite numbers on the current side is above the limit. */
    NON_FINITE(QualitySeverity.WARN, "maximumShare", 0),
    /** The share of rows whose category the reference never had is above the limit. */
    UNSEEN_CATEGORIES(QualitySeverity.WARN, "maximumShare", 0);

    private final QualitySeverity severity;
    private final double limit;
    private final @Nullable String limitName;

    QualityRule(QualitySeverity severity, @Nullable String limitName, double limit) {
        this.severity = severity;
        this.limit = limit;
        this.limitName = limitName;
    }

    /**
     * How a rule is applied. Immutable and thread-safe.
     *
     * @param severity what breaking the rule means
     * @param limit the share, from 0 to 1, above which the rule is broken; without meaning for a rule without a limit
     */
    public record Setting(QualitySeverity severity, double limit) {
        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is outside 0 to 1
         */
        public Setting {
            if (!(limit >= 0 && limit <= 1)) {
                throw new IllegalArgumentException("A limit must be from 0 to 1, not " + limit + ".");
            }
        }
    }

    /**
     * The stable id in JSON, policy files, reports and tables.
     *
     * @return a lower-case word
     */
    public String word() {
        return Parameters.word(this);
    }

    /**
     * How the rule is applied where a policy says nothing.
     *
     * @return severity and limit
     */
    public Setting defaults() {
        return new Setting(severity, limit);
    }

    /**
     * The name of the rule's limit in a policy file.
     *
     * @return empty for a rule without a limit
     */
    public Optional<String> limitName() {
        return Optional.ofNullable(limitName);
    }

    @Override
    public String toString() {
        return word();
    }
}
