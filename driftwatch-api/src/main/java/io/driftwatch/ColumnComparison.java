package io.driftwatch;

import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.Evidence;
import io.driftwatch.report.Figures;
import io.driftwatch.report.Movement;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.stattest.BinContribution;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One column on its way to a verdict: first its test, alone, then the decision, once the p-values of all columns are
 * known.
 */
final class ColumnComparison {

    private final DriftPolicy policy;
    private final ColumnProfile reference;
    private final @Nullable ColumnProfile current;
    private final @Nullable StatTest test;
    private final StatTestResult result;

    private ColumnComparison(
            DriftPolicy policy,
            ColumnProfile reference,
            @Nullable ColumnProfile current,
            @Nullable StatTest test,
            StatTestResult result) {
        this.policy = policy;
        this.reference = reference;
        this.current = current;
        this.test = test;
        this.result = result;
    }

    /** Runs the column's test, unless something keeps it from being judged. */
    static ColumnComparison of(
            PolicyBinding binding,
            ColumnProfile reference,
            @Nullable ColumnProfile current,
            List<QualityFinding> findings,
            int columns) {
        DriftPolicy policy = binding.policy();
        Optional<QualityFinding> error = QualityCheck.errorOf(findings, reference.name());
        StatTest named = binding.namedTest(reference.name());
        if (current == null || error.isPresent()) {
            String reason = error.map(QualityFinding::message)
                    .orElse("Column " + DisplayText.quoted(reference.name()) + " is missing in the current data.");
            return new ColumnComparison(policy, reference, current, named, new NotComputable(reason));
        }
        Optional<String> obstacle = obstacle(policy, reference, current);
        if (obstacle.isPresent()) {
            return new ColumnComparison(policy, reference, current, named, new NotComputable(obstacle.get()));
        }
        StatTest test = binding.testFor(reference, current, columns);
        StatTestResult result = bounded(policy, test, reference.name(), run(policy, test, reference, current));
        return new ColumnComparison(policy, reference, current, test, result);
    }

    private static Optional<String> obstacle(DriftPolicy policy, ColumnProfile reference, ColumnProfile current) {
        if (reference.type() != current.type()) {
            return Optional.of("The column is " + reference.type() + " in the reference and " + current.type()
                    + " in the current data.");
        }
        if (reference.isWithheld() && policy.keepsValues(reference)) {
            return Optional.of("The stored profile of the reference holds no values of it, because they looked like row"
                    + " identifiers: profile the reference again under this policy.");
        }
        if (reference.isWithheld()) {
            return Optional.of("The values look like row identifiers, which a comparison says nothing about: ignore the"
                    + " column, or name a test for it in a rule of its own.");
        }
        if (current.isWithheld()) {
            return Optional.of("The stored profile of the current data holds no values of it, because they looked like"
                    + " row identifiers: compare the data instead.");
        }
        return Optional.empty();
    }

    private static StatTestResult run(
            DriftPolicy policy, StatTest test, ColumnProfile reference, ColumnProfile current) {
        int needed = Math.max(policy.minimumRows(), test.minimumSample());
        for (ColumnProfile side : List.of(reference, current)) {
            if (side.valid() < needed) {
                return new NotComputable("Only " + Figures.count(side.valid(), "usable row") + " in the "
                        + (side == reference ? "reference" : "current data") + ", but " + needed + " are needed.");
            }
        }
        if (!test.columnTypes().contains(reference.type())) {
            return new NotComputable("The test " + test.name() + " compares " + PolicyBinding.compares(test)
                    + " columns, and this one is " + reference.type() + ".");
        }
        return test.compare(reference, current);
    }

    /** No result where the policy has no bound for it: only what is judged may take part in the correction. */
    private static StatTestResult bounded(DriftPolicy policy, StatTest test, String column, StatTestResult result) {
        OptionalDouble threshold = threshold(policy, column);
        return result.<StatTestResult>match(
                significance -> threshold.orElse(0) <= 1
                        ? significance
                        : new NotComputable("The threshold of its rule is above 1 and so no significance level."),
                distance -> threshold.isPresent() || test.defaultThreshold().isPresent()
                        ? distance
                        : new NotComputable("The distance " + test.name()
                                + " is in the units of the data: give it a threshold in a rule."),
                notComputable -> notComputable);
    }

    private static OptionalDouble threshold(DriftPolicy policy, String column) {
        return policy.ruleFor(column).map(ColumnRule::threshold).orElse(OptionalDouble.empty());
    }

    /** The p-value before any correction; empty where nothing was computed. */
    OptionalDouble pValue() {
        return result.match(
                significance -> OptionalDouble.of(significance.pValue()),
                distance -> OptionalDouble.of(distance.pValue()),
                notComputable -> OptionalDouble.empty());
    }

    boolean isCritical() {
        return policy.ruleFor(reference.name()).map(ColumnRule::isCritical).orElse(false);
    }

    /** The verdict, given the p-value as corrected over all columns. */
    ColumnDrift judge(double adjustedPValue) {
        return result.match(
                significance -> judge(significance, adjustedPValue),
                distance -> judge(distance, adjustedPValue),
                notComputable -> inconclusive(notComputable.reason()));
    }

    private ColumnDrift judge(Significance found, double adjustedPValue) {
        double level = threshold(policy, reference.name()).orElse(policy.significanceLevel());
        double floor = policy.minimumEffect(reference.name());
        double effect = found.effectSize().orElseGet(() -> EffectSize.of(reference, currentSide()));
        Evidence evidence = new Evidence(
                OptionalDouble.of(found.statistic()),
                OptionalDouble.of(found.pValue()),
                OptionalDouble.of(adjustedPValue),
                OptionalDouble.empty(),
                OptionalDouble.of(level),
                OptionalDouble.of(effect),
                OptionalDouble.of(floor),
                found.noiseLevel());
        return decided(Decision.of(adjustedPValue, level, effect, floor), evidence, List.of());
    }

    private ColumnDrift judge(Distance found, double adjustedPValue) {
        OptionalDouble ofRule = threshold(policy, reference.name());
        OptionalDouble bound = ofRule.isPresent() ? ofRule : requireTest().defaultThreshold();
        Evidence evidence = new Evidence(
                OptionalDouble.empty(),
                OptionalDouble.of(found.pValue()),
                OptionalDouble.of(adjustedPValue),
                OptionalDouble.of(found.distance()),
                bound,
                OptionalDouble.of(found.distance()),
                bound,
                OptionalDouble.of(found.noiseLevel()));
        return decided(
                Decision.of(adjustedPValue, policy.significanceLevel(), found.distance(), bound.orElseThrow()),
                evidence,
                found.contributions());
    }

    private StatTest requireTest() {
        return Objects.requireNonNull(test);
    }

    private ColumnProfile currentSide() {
        return Objects.requireNonNull(current);
    }

    private ColumnDrift decided(Decision decision, Evidence evidence, List<BinContribution> contributions) {
        return new ColumnDrift(
                reference.name(),
                reference.type(),
                requireTest().name(),
                decision.verdict(),
                decision.severity(),
                evidence,
                decision.decidedBy(),
                null,
                ColumnSummary.of(reference),
                ColumnSummary.of(currentSide()),
                contributions,
                decision.verdict() == Verdict.DRIFTED
                        ? Movement.between(reference, currentSide()).orElse(null)
                        : null);
    }

    private ColumnDrift inconclusive(String reason) {
        return new ColumnDrift(
                reference.name(),
                reference.type(),
                test == null ? null : test.name(),
                Verdict.INCONCLUSIVE,
                Severity.NONE,
                Evidence.NONE,
                null,
                reason,
                ColumnSummary.of(reference),
                current == null ? ColumnSummary.ABSENT : ColumnSummary.of(current));
    }
}
