package io.driftwatch.stats.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowDrawsTest {

    private static LongToDoubleFunction law(int total, int marked, int rows) {
        HypergeometricDistribution law = new HypergeometricDistribution(null, total, marked, rows);
        return x -> law.probability((int) x);
    }

    /** Rows of two bins; the other cases need several steps, or begin without one. */
    @ParameterizedTest
    @CsvSource({"8, 12, 5", "8, 12, 10", "40, 3, 1", "700, 4000, 900", "90000, 110000, 100000", "30, 900000, 60"})
    void followTheHypergeometricLaw(int first, int second, int rows) {
        SplittableRandom random = new SplittableRandom(45);
        double share = RowDraws.share(rows, first + second);
        BinGroup.Listed marked = new BinGroup.Listed(first, 1, share);
        RowDraws draws = new RowDraws(List.of(marked, new BinGroup.Listed(second, 1, share)), rows);
        double fit = BinomialDrawsTest.fit(
                () -> {
                    draws.draw(random);
                    return marked.taken(0);
                },
                law(first + second, first, rows));
        assertThat(fit).isGreaterThan(0.001);
    }

    /** 400 bins of 3 rows and one of 800, of which 900 rows are drawn: the counts of bins are tallied. */
    @Test
    void talliedBinsFollowTheLawOfListedOnes() {
        SplittableRandom random = new SplittableRandom(46);
        int rows = 900;
        double share = RowDraws.share(rows, 2_000);
        BinGroup tallied = BinGroup.of(3, 400, share);
        BinGroup.Listed large = new BinGroup.Listed(800, 1, share);
        RowDraws draws = new RowDraws(List.of(tallied, large), rows);
        assertThat(tallied).isInstanceOf(BinGroup.Tallied.class);
        assertThat(BinomialDrawsTest.fit(
                        () -> {
                            draws.draw(random);
                            return large.taken(0);
                        },
                        law(2_000, 800, rows)))
                .isGreaterThan(0.001);
        assertTallyIsHypergeometric(tallied, draws, random, rows);
    }

    private static void assertTallyIsHypergeometric(
            BinGroup tallied, RowDraws draws, SplittableRandom random, int rows) {
        double[] seen = new double[4];
        int runs = 20_000;
        for (int run = 0; run < runs; run++) {
            draws.draw(random);
            for (int count = 0; count < seen.length; count++) {
                int wanted = count;
                seen[count] += tallied.sum(taken -> taken == wanted ? 1 : 0);
            }
        }
        for (int count = 0; count < seen.length; count++) {
            double expected = runs * 400 * law(2_000, 3, rows).applyAsDouble(count);
            // Counts of bins vary less than binomial ones, so that four of these deviations are never reached.
            assertThat(seen[count]).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        }
    }

    @Test
    void secondStepsKeepTheNumberOfRows() {
        SplittableRandom random = new SplittableRandom(47);
        long rows = 3_000_000_000L;
        double share = RowDraws.share(rows, 2 * rows + 4_000);
        BinGroup.Listed large = new BinGroup.Listed(2 * rows, 1, share);
        BinGroup small = new BinGroup.Tallied(2, 2_000, share);
        RowDraws draws = new RowDraws(List.of(large, small), rows);
        double sum = 0;
        double squares = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            draws.draw(random);
            double ofSmall = small.sum(taken -> (double) taken);
            assertThat(large.taken(0) + (long) ofSmall).isEqualTo(rows);
            sum += ofSmall - 2_000;
            squares += (ofSmall - 2_000) * (ofSmall - 2_000);
        }
        // Without drift 4,000 rows are on either side with probability ½: mean 2,000, variance 1,000.
        assertThat(sum / runs).isCloseTo(0, within(4 * Math.sqrt(1_000.0 / runs)));
        assertThat(squares / runs).isCloseTo(1_000, within(4 * 1_000 * Math.sqrt(2.0 / runs)));
    }
}
