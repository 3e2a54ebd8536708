package io.driftwatch.io;

import io.driftwatch.policy.ColumnRule;
import io.driftwatch.spi.StatTests;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a policy gives it, and where its parts stand. Its test can only be found when the whole policy is read,
 * because the preset says which tests there are.
 *
 * @param rule the rule
 * @param fields what was read; null for a rule that was not read
 */
record PlacedRule(ColumnRule rule, @Nullable JsonFields fields) {

    static PlacedRule of(ColumnRule rule) {
        return new PlacedRule(rule, null);
    }

    /**
     * The rule, once it is known that its test is at hand and takes its parameters.
     *
     * @throws JsonRefusal at the test or the parameter that is wrong
     */
    ColumnRule checked(StatTests tests) throws JsonRefusal {
        if (fields != null) {
            ColumnRuleJson.requireTest(fields, tests);
        }
        return rule;
    }
}
