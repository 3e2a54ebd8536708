package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stats.kernel.Orders;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The p-values of results without ties against the share of all orders of the rows that are at least as far out, by the
 * statistic that the test itself gives: whatever stands between the two must be right too.
 */
class ExactPValuesTest {

    private static final int MOST_ROWS = 7;
    /** Two statistics closer than this are equal but for rounding. */
    private static final double TIE = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {"ks", "cramer-von-mises", "mann-whitney"})
    void areSharesOfAllOrders(String name) {
        StatTest test = StatTests.installed().require(name);
        for (int n = test.minimumSample(); n <= MOST_ROWS; n++) {
            for (int m = test.minimumSample(); m <= MOST_ROWS; m++) {
                assertAreShares(test, n, m);
            }
        }
    }

    private static void assertAreShares(StatTest test, int n, int m) {
        List<Significance> results = Orders.all(n, m)
                .map(order -> (Significance) test.compare(side(order, true), side(order, false)))
                .toList();
        // U is symmetric about its mean without drift.
        double centre = test.name().equals("mann-whitney") ? n * m / 2.0 : 0;
        double[] distances = results.stream()
                .mapToDouble(result -> Math.abs(result.statistic() - centre))
                .toArray();
        for (int order = 0; order < distances.length; order++) {
            double seen = distances[order];
            double share = Arrays.stream(distances)
                            .filter(distance -> distance >= seen - TIE)
                            .count()
                    / (double) distances.length;
            assertThat(results.get(order).pValue())
                    .as("%s of %d with %d rows, statistic %s", test.name(), n, m, seen)
                    .isCloseTo(share, within(1e-13));
        }
    }

    private static ColumnProfile side(boolean[] ofReference, boolean reference) {
        return Samples.numbers(IntStream.range(0, ofReference.length)
                .filter(row -> ofReference[row] == reference)
                .mapToDouble(row -> row)
                .toArray());
    }
}
