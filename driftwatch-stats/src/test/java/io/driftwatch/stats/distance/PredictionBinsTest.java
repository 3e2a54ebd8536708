package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.stats.kernel.Samples;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bins that a report gives for the prediction are those that its index was taken over. */
class PredictionBinsTest {

    private static final int BEFORE = 700;
    private static final int NOW = 450;
    private static final DriftPolicy POLICY =
            DriftPolicy.builder().prediction("score").build();

    private enum Scores {
        PROBABILITIES,
        HALF_OF_THEM_ZERO,
        MARGINS,
        MARGINS_CUT_BELOW,
        MARGINS_CUT_ABOVE,
        CLASSES,
        CONSTANT;

        private double of(double x) {
            return switch (this) {
                case PROBABILITIES -> 1 / (1 + StrictMath.exp(-x));
                case HALF_OF_THEM_ZERO -> x < 0 ? 0 : Math.min(1, x / 3);
                case MARGINS -> 5 * x;
                case MARGINS_CUT_BELOW -> Math.max(-0.5, x);
                case MARGINS_CUT_ABOVE -> Math.min(0.5, x);
                case CLASSES -> Math.rint(2 * x);
                case CONSTANT -> 3;
            };
        }

        Dataset draw(long seed, int rows, double shift) {
            return Dataset.builder()
                    .numeric("score", Samples.normal(new SplittableRandom(seed), rows, x -> of(x + shift)))
                    .build();
        }
    }

    private static PredictionDrift compare(Scores scores, double shift) {
        return DriftMonitor.builder()
                .policy(POLICY)
                .reference(scores.draw(1, BEFORE, 0))
                .build()
                .check(scores.draw(2, NOW, shift))
                .prediction()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theIndexOfTheReportedSharesIsTheReportedIndex(Scores scores) {
        for (double shift : new double[] {0, 0.5, -2}) {
            PredictionDrift drift = compare(scores, shift);
            assertThat(drift.bins()).isSorted();
            assertThat(drift.reference().stream().mapToDouble(share -> share).sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(index(drift.reference(), drift.current()))
                    .as("%s shifted by %s", scores, shift)
                    .isCloseTo(drift.psi().orElseThrow(), within(1e-12));
        }
    }

    /** Half a row more in every bin that either side has rows in. */
    private static double index(List<Double> reference, List<Double> current) {
        long used = 0;
        for (int bin = 0; bin < reference.size(); bin++) {
            used += reference.get(bin) + current.get(bin) > 0 ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < reference.size(); bin++) {
            if (reference.get(bin) + current.get(bin) > 0) {
                double r = (reference.get(bin) * BEFORE + 0.5) / (BEFORE + 0.5 * used);
                double c = (current.get(bin) * NOW + 0.5) / (NOW + 0.5 * used);
                sum += (c - r) * StrictMath.log(c / r);
            }
        }
        return sum;
    }

    @Test
    void shiftedScoresAreRedAndOthersGreen() {
        assertThat(compare(Scores.PROBABILITIES, 0).status()).isEqualTo(Status.GREEN);
        assertThat(compare(Scores.PROBABILITIES, 0.7).status()).isEqualTo(Status.RED);
        assertThat(compare(Scores.MARGINS, 0).status()).isEqualTo(Status.GREEN);
        assertThat(compare(Scores.MARGINS, -0.7).status()).isEqualTo(Status.RED);
    }
}
