package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {

    private static final Offset<Double> PRECISE = within(1e-14);

    /**
     * The fifteen p-values of Benjamini and Hochberg (1995), section 3.2. Expected: min over j ≥ i of 15·p(j)/j in
     * exact fractions, R's {@code p.adjust(p, "BH")}.
     */
    @Test
    void benjaminiHochbergEqualsExactArithmetic() {
        double[] pValues = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        double[] expected = {
            0.0015,
            0.003,
            0.0095,
            0.035625,
            0.0603,
            0.06385714285714286,
            0.06385714285714286,
            0.0645,
            0.0765,
            0.486,
            0.5811818181818181,
            0.714875,
            0.7532307692307693,
            0.8132142857142857,
            1
        };
        assertThat(Correction.BENJAMINI_HOCHBERG.adjust(pValues)).containsExactly(expected, PRECISE);
    }

    @Test
    void valuesStayAtTheirPlaces() {
        double[] pValues = {0.03, 0.2, 0.011, 0.011, 0.5, 0.0007, 1e-12};
        assertThat(Correction.BENJAMINI_HOCHBERG.adjust(pValues))
                .containsExactly(
                        new double[] {0.042, 0.2333333333333333, 0.01925, 0.01925, 0.5, 0.00245, 7e-12}, within(1e-15));
        assertThat(Correction.BONFERRONI.adjust(pValues))
                .containsExactly(new double[] {0.21, 1, 0.077, 0.077, 1, 0.0049, 7e-12}, within(1e-15));
        assertThat(Correction.NONE.adjust(pValues)).containsExactly(pValues).isNotSameAs(pValues);
    }

    @ParameterizedTest
    @EnumSource
    void oneColumnNeedsNoCorrectionAndNoneGiveNone(Correction correction) {
        assertThat(correction.adjust(0.0375)).containsExactly(0.0375);
        assertThat(correction.adjust()).isEmpty();
    }

    /** Times the count and then by the rank, 0.05 of three columns would be 0.05000000000000001. */
    @Test
    void aLevelThatEveryColumnReachesIsReachedAfterCorrection() {
        for (int columns = 1; columns <= 60; columns++) {
            double[] pValues = new double[columns];
            Arrays.fill(pValues, 0.05);
            assertThat(Correction.BENJAMINI_HOCHBERG.adjust(pValues)).containsOnly(0.05);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnTheOrderOfColumnsAndLowersNone(Correction correction) {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 200; run++) {
            double[] pValues = random.doubles(1 + random.nextInt(30))
                    .map(u -> Math.rint(u * 20) / 20)
                    .toArray();
            double[] adjusted = correction.adjust(pValues);
            double[] reversed = correction.adjust(reversed(pValues));
            assertThat(reversed(reversed)).containsExactly(adjusted);
            assertThat(IntStream.range(0, pValues.length)).allMatch(i -> adjusted[i] >= pValues[i] && adjusted[i] <= 1);
        }
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refusesWhatIsNoProbability(double value) {
        assertThatThrownBy(() -> Correction.NONE.adjust(0.5, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A p-value must be from 0 to 1, not " + value + ".");
    }

    @Test
    void hasTheWordsOfPolicyFiles() {
        assertThat(Correction.values())
                .extracting(Correction::word)
                .containsExactly("none", "bonferroni", "benjamini-hochberg");
        assertThat(Correction.BENJAMINI_HOCHBERG).hasToString("benjamini-hochberg");
    }
}
