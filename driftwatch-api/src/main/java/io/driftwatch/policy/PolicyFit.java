package io.driftwatch.policy;

import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * Whether a policy fits the columns of a reference.
 *
 * @param policy the policy
 * @param columns the names of the reference's columns
 */
record PolicyFit(DriftPolicy policy, Collection<String> columns) {

    /** Checks the policy against all columns of the data. */
    void requireAll() {
        require(rule -> true);
        policy.block().ifPresent(block -> requireColumn("block", block));
    }

    /** Checks the policy against a profile, which holds neither ignored columns nor that of the blocks. */
    void requireProfiled() {
        require(rule -> !rule.isIgnored());
    }

    private void require(Predicate<ColumnRule> checked) {
        for (int place = 0; place < policy.rules().size(); place++) {
            ColumnRule rule = policy.rules().get(place);
            if (checked.test(rule) && columns.stream().noneMatch(rule::matches)) {
                throw new InvalidPolicyException(
                        "Policy " + DisplayText.quoted(policy.name()) + ", columns[" + place + "].match: "
                                + DisplayText.quoted(rule.match()) + " matches no column of the reference. "
                                + NearestName.advice(rule.match(), columns));
            }
        }
        policy.prediction().ifPresent(column -> requireColumn("prediction.column", column));
    }

    private void requireColumn(String key, String column) {
        if (!columns.contains(column)) {
            throw new InvalidPolicyException(
                    "Policy " + DisplayText.quoted(policy.name()) + ", " + key + ": the reference has no column "
                            + DisplayText.quoted(column) + ". " + NearestName.advice(column, columns));
        }
    }
}
