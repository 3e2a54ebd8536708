package io.driftwatch;

import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.StatusLimits;
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

    private static final double NOISE_QUANTILE = 0.95;

    private final DriftPolicy policy;
    private final ColumnProfile reference;
    private final @Nullable ColumnProfile current;
    private final @Nullable StatTest test;
    private final StatTestResult result;
    private final ShareErrors errors;

    private ColumnComparison(
            DriftPolicy policy,
            ColumnProfile reference,
            @Nullable ColumnProfile current,
            @Nullable StatTest test,
            StatTestResult result,
            ShareErrors errors) {
        this.policy = policy;
        this.reference = reference;
        this.current = current;
        this.test = test;
        this.result = result;
        this.errors = errors;
    }

    /** Runs the column's test, unless something keeps it from being judged. */
    static ColumnComparison of(
            PolicyBinding binding,
            ColumnProfile reference,
            @Nullable ColumnProfile current,
            List<QualityFinding> findings,
            Blocking blocking,
            int columns) {
        DriftPolicy policy = binding.policy();
        Optional<QualityFinding> error = QualityCheck.errorOf(findings, reference.name());
        StatTest named = binding.namedTest(reference.name());
        if (current == null || error.isPresent()) {
            String reason = error.map(QualityFinding::message)
                    .orElse("Column " + DisplayText.quoted(reference.name()) + " is missing in the current data.");
            return new ColumnComparison(
                    policy, reference, current, named, new NotComputable(reason), ShareErrors.none());
        }
        Optional<String> obstacle = obstacle(policy, reference, current);
        if (obstacle.isPresent()) {
            return new ColumnComparison(
                    policy, reference, current, named, new NotComputable(obstacle.get()), ShareErrors.none());
        }
        StatTest test = binding.testFor(reference, current, columns);
        StatTestResult found = obstacle(policy, test, reference, current)
                .<StatTestResult>map(NotComputable::new)
                .orElseGet(() -> blocking.compare(test, reference, current, limits(policy, test, reference, columns)));
        StatTestResult result = bounded(policy, test, reference.name(), found);
        ShareErrors errors =
                result instanceof NotComputable ? ShareErrors.none() : ShareErrors.of(test, reference, current, result);
        return new ColumnComparison(policy, reference, current, test, result, errors);
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

    /** A column that drifts alone must be found, and columns that all drift must make the status leave green. */
    private static Blocking.Limits limits(DriftPolicy policy, StatTest test, ColumnProfile column, int columns) {
        double ofPolicy = policy.significanceLevel();
        double level =
                test.isDistance() ? ofPolicy : threshold(policy, column.name()).orElse(ofPolicy);
        double alone = policy.correction() == Correction.NONE ? level : level / columns;
        double needed = Math.min(alone, StatusLimits.REQUIRED_SIGNIFICANCE);
        int draws = Math.max(PolicyBinding.draws(columns), (int) Math.min(PolicyBinding.MOST_DRAWS, 1 / needed));
        return new Blocking.Limits(draws, needed, NOISE_QUANTILE);
    }

    private static Optional<String> obstacle(
            DriftPolicy policy, StatTest test, ColumnProfile reference, ColumnProfile current) {
        int needed = Math.max(policy.minimumRows(), test.minimumSample());
        for (ColumnProfile side : List.of(reference, current)) {
            if (side.valid() < needed) {
                return Optional.of("Only " + Figures.count(side.valid(), "usable row") + " in the "
                        + (side == reference ? "reference" : "current data") + ", but " + needed + " are needed.");
            }
        }
        if (!test.columnTypes().contains(reference.type())) {
            return Optional.of("The test " + test.name() + " compares " + PolicyBinding.compares(test)
                    + " columns, and this one is " + reference.type() + ".");
        }
        return Optional.empty();
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
                distance -> present(distance.pValue()),
                notComputable -> OptionalDouble.empty());
    }

    /** A number that does not exist or is not finite is left out of a report. */
    private static OptionalDouble present(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
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
        double level = threshold(policy, reference.name())
                .orElseGet(() -> requireTest().defaultThreshold().orElse(policy.significanceLevel()));
        double floor = policy.minimumEffect(reference.name());
        double effect = found.effectSize().orElseGet(() -> EffectSize.of(reference, currentSide()));
        Evidence evidence = new Evidence(
                present(found.statistic()),
                OptionalDouble.of(found.pValue()),
                OptionalDouble.of(adjustedPValue),
                OptionalDouble.empty(),
                OptionalDouble.of(level),
                OptionalDouble.of(effect),
                floor > 0 || policy.preset().weighsChance() ? OptionalDouble.of(floor) : OptionalDouble.empty(),
                found.noiseLevel(),
                errors.inReport());
        double largest = policy.preset().largestPValue(requireTest().name(), level);
        return decided((chance, size) -> Decision.of(chance, largest, size, floor), evidence, List.of());
    }

    private ColumnDrift judge(Distance found, double adjustedPValue) {
        OptionalDouble ofRule = threshold(policy, reference.name());
        OptionalDouble bound = ofRule.isPresent() ? ofRule : requireTest().defaultThreshold();
        double smallest = policy.preset().smallestDistance(requireTest().name(), bound.orElseThrow());
        Evidence evidence = new Evidence(
                OptionalDouble.empty(),
                present(found.pValue()),
                present(adjustedPValue),
                OptionalDouble.of(found.distance()),
                bound,
                OptionalDouble.of(found.distance()),
                bound,
                present(found.noiseLevel()),
                errors.inReport());
        boolean weighsChance = policy.preset().weighsChance();
        return decided(
                (chance, size) -> Decision.of(weighsChance ? chance : 0, policy.significanceLevel(), size, smallest),
                evidence,
                found.contributions());
    }

    private StatTest requireTest() {
        return Objects.requireNonNull(test);
    }

    private ColumnProfile currentSide() {
        return Objects.requireNonNull(current);
    }

    /** The decision on an adjusted p-value and an effect, as far as the test and the preset fix the rest. */
    private interface Deciding {
        Decision on(double adjustedPValue, double effect);
    }

    private ColumnDrift decided(Deciding deciding, Evidence evidence, List<BinContribution> contributions) {
        Optional<String> open = openVerdict(deciding, evidence);
        boolean isOpen = open.isPresent();
        Decision decision = deciding.on(
                evidence.adjustedPValue().orElse(Double.NaN),
                evidence.effectSize().orElseThrow());
        return new ColumnDrift(
                reference.name(),
                reference.type(),
                requireTest().name(),
                isOpen ? Verdict.INCONCLUSIVE : decision.verdict(),
                isOpen ? Severity.NONE : decision.severity(),
                evidence,
                isOpen ? null : decision.decidedBy(),
                open.orElse(null),
                ColumnSummary.of(reference),
                ColumnSummary.of(currentSide()),
                contributions,
                !isOpen && decision.verdict() == Verdict.DRIFTED
                        ? Movement.between(reference, currentSide()).orElse(null)
                        : null);
    }

    /** Why the verdict is open: it would differ between the ends of what inexact sides leave open. */
    private Optional<String> openVerdict(Deciding deciding, Evidence evidence) {
        if (errors.isNone()) {
            return Optional.empty();
        }
        double effect = evidence.effectSize().orElseThrow();
        double pValue = evidence.pValue().orElse(Double.NaN);
        double adjusted = evidence.adjustedPValue().orElse(Double.NaN);
        double least = errors.leastEffect(effect);
        double largest = errors.largestEffect(effect);
        double surest = errors.leastAdjusted(pValue, adjusted);
        double weakest = errors.largestAdjusted(pValue, adjusted);
        if (deciding.on(weakest, least).verdict()
                == deciding.on(surest, largest).verdict()) {
            return Optional.empty();
        }
        String chance = evidence.adjustedPValue().isEmpty()
                ? ""
                : " and the adjusted p-value from " + Figures.probability(OptionalDouble.of(surest)) + " to "
                        + Figures.probability(OptionalDouble.of(weakest));
        String floor = evidence.minimumEffect().isEmpty()
                ? ""
                : " (counts from " + Figures.brief(evidence.minimumEffect()) + ")";
        return Optional.of("Not every value is counted, and shares of rows may be off by "
                + Figures.brief(errors.inReport()) + ": the effect is from " + Figures.brief(OptionalDouble.of(least))
                + " to " + Figures.brief(OptionalDouble.of(largest)) + floor + chance
                + ", which leaves open whether it drifted.");
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
