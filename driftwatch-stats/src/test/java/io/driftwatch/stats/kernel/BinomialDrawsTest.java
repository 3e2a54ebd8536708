package io.driftwatch.stats.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialDrawsTest {

    private static final int DRAWS = 400_000;

    /** Trials and probabilities on both sides of every choice of a method. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.5",
        "3, 0.3",
        "40, 0.487",
        "9000, 0.0005",
        "9999, 0.5",
        "11000, 0.5",
        "1000000, 0.333",
        "2000000000, 0.45"
    })
    void followTheBinomialLaw(int trials, double probability) {
        SplittableRandom random = new SplittableRandom(43);
        BinomialDraws draws = BinomialDraws.of(trials, probability);
        LongToDoubleFunction law = law(trials, probability);
        assertThat(fit(() -> draws.draw(random), law)).isGreaterThan(0.001);
        assertThat(fit(() -> BinomialDraws.once(random, trials, probability), law))
                .isGreaterThan(0.001);
        assertThat(fit(() -> trials - BinomialDraws.once(random, trials, 1 - probability), law))
                .isGreaterThan(0.001);
    }

    private static LongToDoubleFunction law(int trials, double probability) {
        BinomialDistribution law = new BinomialDistribution(null, trials, probability);
        return x -> law.probability((int) x);
    }

    /** The p-value of a chi-square test of fit on values that expect 50 draws or more, neighbours joined for it. */
    static double fit(LongSupplier draw, LongToDoubleFunction law) {
        NavigableMap<Long, Integer> seen = new TreeMap<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.merge(draw.getAsLong(), 1, Integer::sum);
        }
        double statistic = 0;
        int cells = 1;
        double expected = 0;
        double observed = 0;
        double restExpected = DRAWS;
        double restObserved = DRAWS;
        for (long value = seen.firstKey(); value <= seen.lastKey(); value++) {
            expected += DRAWS * law.applyAsDouble(value);
            observed += seen.getOrDefault(value, 0);
            if (expected >= 50 && restExpected - expected >= 50) {
                statistic += (observed - expected) * (observed - expected) / expected;
                restExpected -= expected;
                restObserved -= observed;
                cells++;
                expected = 0;
                observed = 0;
            }
        }
        statistic += (restObserved - restExpected) * (restObserved - restExpected) / restExpected;
        return new ChiSquareLaw(cells).survival(statistic);
    }

    @Test
    void impossibleAndCertainEventsAreDrawnAsSuch() {
        SplittableRandom random = new SplittableRandom(44);
        assertThat(BinomialDraws.of(7, 0).draw(random)).isZero();
        assertThat(BinomialDraws.once(random, 7, 0)).isZero();
        assertThat(BinomialDraws.once(random, 7, 1)).isEqualTo(7);
        assertThat(BinomialDraws.once(random, 0, 0.3)).isZero();
    }
}
