package io.driftwatch;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.StatusLimits;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the model's score as one more numeric column: the population stability index on ten equal bins of [0, 1], or
 * on the reference's deciles where scores leave [0, 1].
 *
 * @param drift the verdict
 * @param reason why it is unknown; null otherwise
 */
record PredictionCheck(PredictionDrift drift, @Nullable String reason) {

    private static final int BINS = 10;
    private static final Blocking.Limits LIMITS = new Blocking.Limits(
            PolicyBinding.draws(1), 1 - StatusLimits.PREDICTION_NOISE_QUANTILE, StatusLimits.PREDICTION_NOISE_QUANTILE);

    static PredictionCheck of(
            PolicyBinding binding,
            ColumnProfile reference,
            @Nullable ColumnProfile current,
            List<QualityFinding> findings,
            Blocking blocking) {
        Optional<QualityFinding> error = QualityCheck.errorOf(findings, reference.name());
        if (error.isPresent()) {
            return unknown(reference.name(), error.get().message());
        }
        if (!(reference instanceof NumericProfile before)
                || !(current instanceof NumericProfile now)
                || before.isWithheld()
                || now.isWithheld()) {
            return unknown(reference.name(), "A prediction must be numeric on both sides, with its values.");
        }
        long fewest = Math.min(before.valid(), now.valid());
        if (fewest < binding.policy().minimumRows()) {
            return unknown(
                    reference.name(),
                    "Only " + Figures.count(fewest, "usable score") + ", but "
                            + binding.policy().minimumRows() + " are needed.");
        }
        return compare(binding, before, now, blocking);
    }

    private static PredictionCheck unknown(String column, String reason) {
        return new PredictionCheck(PredictionDrift.unknown(column), reason);
    }

    private static PredictionCheck compare(
            PolicyBinding binding, NumericProfile before, NumericProfile now, Blocking blocking) {
        boolean onUnitInterval = isOnUnitInterval(before) && isOnUnitInterval(now);
        StatTest test = binding.predictionTest(onUnitInterval);
        StatTestResult result = blocking.compare(test, before, now, LIMITS);
        if (result instanceof Distance found) {
            if (isOpen(binding.policy(), found, ShareErrors.of(test, before, now, result))) {
                return unknown(
                        before.name(),
                        "Not every score is counted, and what is leaves open whether its drift is red, yellow or green.");
            }
            return new PredictionCheck(drift(binding.policy(), before, now, onUnitInterval, found), null);
        }
        String reason = result instanceof NotComputable not ? not.reason() : "The test psi gave no distance.";
        return unknown(before.name(), reason);
    }

    private static boolean isOpen(DriftPolicy policy, Distance found, ShareErrors errors) {
        double effect = found.distance();
        double pValue = found.pValue();
        Status least = status(policy, errors.leastEffect(effect), errors.largestAdjusted(pValue, pValue));
        Status most = status(policy, errors.largestEffect(effect), errors.leastAdjusted(pValue, pValue));
        return !errors.isNone() && least != most;
    }

    private static boolean isOnUnitInterval(NumericProfile scores) {
        return scores.minimum().orElse(0) >= 0 && scores.maximum().orElse(0) <= 1;
    }

    private static Status status(DriftPolicy policy, double psi, double pValue) {
        return policy.status().ofPrediction(psi, policy.preset().weighsChance() ? pValue : 0);
    }

    private static PredictionDrift drift(
            DriftPolicy policy, NumericProfile before, NumericProfile now, boolean onUnitInterval, Distance found) {
        List<Double> edges = onUnitInterval ? PolicyBinding.unitEdges() : edges(before.sample(), now.sample());
        Status status = status(policy, found.distance(), found.pValue());
        return new PredictionDrift(
                before.name(),
                OptionalDouble.of(found.distance()),
                status,
                OptionalDouble.of(found.noiseLevel()),
                OptionalDouble.of(found.pValue()),
                edges,
                shares(before.sample(), edges),
                shares(now.sample(), edges));
    }

    /**
     * The edges that psi bins by where scores leave [0, 1]: the reference's deciles, or every value where there are
     * few. A first bin that holds one value only, the lowest, begins and ends there.
     */
    private static List<Double> edges(WeightedSample before, WeightedSample now) {
        List<Double> edges = new ArrayList<>();
        edges.add(Math.min(before.value(0), now.value(0)));
        edges.addAll(before.hasFewValuesWith(now) ? values(before, now) : deciles(before));
        double highest = Math.max(before.quantile(1), now.quantile(1));
        if (highest > edges.get(edges.size() - 1)) {
            edges.add(highest);
        }
        return edges;
    }

    private static List<Double> deciles(WeightedSample sample) {
        return IntStream.range(1, BINS)
                .mapToObj(i -> sample.quantile((double) i / BINS))
                .distinct()
                .toList();
    }

    private static List<Double> values(WeightedSample before, WeightedSample now) {
        return Stream.of(before, now)
                .flatMap(sample -> IntStream.range(0, sample.size()).mapToObj(sample::value))
                .distinct()
                .sorted()
                .toList();
    }

    /** The share of rows in each bin (a, b]; the first bin also holds its lower edge. */
    private static List<Double> shares(WeightedSample sample, List<Double> edges) {
        double[] rows = new double[edges.size() - 1];
        int bin = 0;
        for (int i = 0; i < sample.size(); i++) {
            while (bin < rows.length - 1 && sample.value(i) > edges.get(bin + 1)) {
                bin++;
            }
            rows[bin] += sample.weight(i);
        }
        return Arrays.stream(rows).map(count -> count / sample.total()).boxed().toList();
    }
}
