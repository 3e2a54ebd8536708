package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.LogExcess;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: mpmath 1.3.0 with 60 digits from the definitions; laws by scipy 1.17.1, {@code chi2}. */
class DivergencesTest {

    private static final KullbackLeibler KL = KullbackLeibler.withDefaults();
    private static final JensenShannon JS = JensenShannon.withDefaults();
    private static final Hellinger HELLINGER = Hellinger.withDefaults();
    private static final ColumnProfile BEFORE = Samples.counted(100, 200, 300);
    private static final ColumnProfile NOW = Samples.counted(150, 180, 170);

    private static Distance distance(StatTest test, ColumnProfile reference, ColumnProfile current) {
        return (Distance) test.withMaximumDraws(999).compare(reference, current);
    }

    private static void assertEqual(Distance found, double distance, double pValue, double noise) {
        assertThat(found.distance()).isCloseTo(distance, within(1e-14 * distance));
        assertThat(found.pValue()).isCloseTo(pValue, within(1e-8 * pValue));
        assertThat(found.noiseLevel()).isCloseTo(noise, within(1e-9 * noise));
    }

    @Test
    void equalTheirDefinitionsAndLaws() {
        assertEqual(distance(JS, BEFORE, NOW), 0.15925671810731298, 4.687927915033191e-09, 0.06294257239987427);
        assertEqual(
                distance(JS.withBase(JensenShannon.Base.E), BEFORE, NOW),
                0.13258991501808504,
                4.687927915033191e-09,
                0.06294257239987427 * Math.sqrt(Math.log(2)));
        assertEqual(distance(HELLINGER, BEFORE, NOW), 0.1329378733637616, 4.238454667144815e-09, 0.05240312888964256);
        assertEqual(distance(KL, BEFORE, NOW), 0.07251219236100034, 2.5785142858231067e-09, 0.010984351669697962);
    }

    @Test
    void theBaseIsANumberOrAWord() {
        for (Object two : new Object[] {2, 2.0, "2"}) {
            assertThat(JS.withParameters(Parameters.of("base", two)).parameters())
                    .isEqualTo(Parameters.none());
        }
        assertThat(distance(JS.withParameters(Parameters.of("base", "e")), BEFORE, NOW)
                        .distance())
                .isCloseTo(0.13258991501808504, within(1e-14));
    }

    /** Shares that agree to six digits, of thousands of millions of rows, and a side with hardly any. */
    @ParameterizedTest
    @CsvSource({
        "1499999000, 900000000, 600000123, 1500000000, 899990000, 600001000, 2.339698035443312e-06,"
                + " 1.94792638812602e-06, 1.517765681072877e-11, 1.5177680865247966e-11",
        "1999999999, 1000000000, 1, 123, 45, 1, 0.08146573082160725, 0.07422070025395117, 0.14751872599194274,"
                + " 0.018822906931016566",
        "10, 0, 30, 5, 5, 20, 0.3019177412427996, 0.29794139286363175, 0.322921365379309, 0.15100116481465695"
    })
    void loseNothing(
            long a, long b, long c, long d, long e, long f, double js, double hellinger, double kl, double reverse) {
        ColumnProfile before = Samples.counted(a, b, c);
        ColumnProfile now = Samples.counted(d, e, f);
        assertThat(distance(JS, before, now).distance()).isCloseTo(js, within(1e-12 * js));
        assertThat(distance(HELLINGER, before, now).distance()).isCloseTo(hellinger, within(1e-12 * hellinger));
        assertThat(distance(KL, before, now).distance()).isCloseTo(kl, within(1e-12 * kl));
        StatTest turned = KL.withDirection(KullbackLeibler.Direction.REFERENCE_CURRENT);
        assertThat(distance(turned, before, now).distance()).isCloseTo(reverse, within(1e-12 * reverse));
        assertThat(distance(turned, now, before).distance()).isCloseTo(kl, within(1e-12 * kl));
    }

    @Test
    void theDivergenceKnowsThreeWaysToTreatEmptyBins() {
        ColumnProfile before = Samples.counted(10, 0, 30);
        ColumnProfile now = Samples.counted(5, 5, 20);
        assertThat(distance(KL.withSmoothing(Smoothing.FLOOR), before, now).distance())
                .isCloseTo(1.0904306086690716, within(1e-13));
        assertThat(distance(KL.withSmoothing(Smoothing.NONE), BEFORE, NOW).distance())
                .isCloseTo(0.07291673080356711, within(1e-14));
        assertThat(KL.withSmoothing(Smoothing.NONE).compare(before, now))
                .isEqualTo(new NotComputable(
                        "A bin is empty on one side, and without smoothing kl-divergence is infinite."));
    }

    /** 0·ln 0 is 0: what the current side lacks makes no infinity in this direction. */
    @Test
    void theDivergenceIsFiniteWhereOnlyTheWeightingSideIsEmpty() {
        KullbackLeibler plain = KL.withSmoothing(Smoothing.NONE);
        Distance found = distance(plain, Samples.counted(3000, 8, 3000), Samples.counted(3000, 0, 3000));
        assertThat(found.distance()).isCloseTo(Math.log1p(8.0 / 6000), within(1e-15));
        // Of eight rows all fall to one side in 1 draw of 128; the other bins differ by chance too.
        assertThat(found.pValue()).isBetween(0.005, 0.1);
        assertThat(plain.compare(Samples.counted(3000, 1, 3000), Samples.counted(3000, 0, 3000)))
                .isEqualTo(new NotComputable("Bins of so few rows are often empty by chance, and without smoothing"
                        + " kl-divergence is then infinite."));
    }

    @Test
    void sidesThatShareNothingAreAsFarApartAsCanBe() {
        ColumnProfile before = Samples.counted(7, 5, 0, 0, 0);
        ColumnProfile now = Samples.counted(0, 0, 3, 3, 3);
        assertThat(distance(JS, before, now).distance()).isCloseTo(1, within(1e-15));
        assertThat(distance(JS.withBase(JensenShannon.Base.E), before, now).distance())
                .isCloseTo(Math.sqrt(Math.log(2)), within(1e-15));
        assertThat(distance(HELLINGER, before, now).distance()).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-9, 4.999999998333334e-19",
        "-1e-9, 5.000000001666667e-19",
        "0.001, 4.998334166167e-07",
        "-0.15, 0.011858909926891323",
        "0.19, 0.01700443547689124",
        "-0.19, 0.019315964634321392",
        "0.21, 0.02065063512646616",
        "-0.21, 0.023779356518354798",
        "-0.999, 0.9920922447210179",
        "-1, 1",
        "0, 0",
        "5, 5.75055681536833",
        "1e12, 26631021115957.179"
    })
    void theExcessOfTheLogarithmLosesNoDigits(double d, double expected) {
        assertThat(LogExcess.of(d)).isCloseTo(expected, within(2e-14 * expected));
    }
}
