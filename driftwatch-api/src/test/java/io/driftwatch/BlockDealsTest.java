package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.BlockDeals.Chance;
import io.driftwatch.BlockDeals.Look;
import io.driftwatch.BlockDeals.Shown;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockDealsTest {

    private static final int[] WEIGHTS = {1, 2, 4, 8, 16, 32, 64, 128};

    /** The blocks of the first side as the bits of a number: a contrast that no two ways share. */
    private static Shown bits(int[] side) {
        double bits = Arrays.stream(side).map(block -> 1 << block).sum();
        return new Shown(bits, bits);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 70", "1, 6, 7", "6, 1, 7", "3, 5, 56", "5, 3, 56"})
    void looksAtEveryWayOnceWhereThereAreFew(int first, int second, int ways) {
        Set<Double> seen = new HashSet<>();
        BlockDeals deals = new BlockDeals(first, second, 999);
        Look look = (side, other) -> {
            assertThat(side).hasSize(first).doesNotContain(other);
            assertThat(other).hasSize(second);
            seen.add(bits(side).contrast());
            return bits(side);
        };
        double most = (1 << (first + second)) - (1 << second);
        assertThat(deals.of(look, most, 0.95).pValue()).isEqualTo(1.0 / ways);
        assertThat(seen).hasSize(ways);
        assertThat(deals.of(look, 0, 0.95).pValue()).isEqualTo(1);
        assertThat(deals.ways()).isEqualTo(ways);
    }

    @Test
    void theNoiseLevelIsAQuantileOfTheEffects() {
        Chance chance = new BlockDeals(1, 4, 999).of((side, other) -> new Shown(0, side[0]), 1, 0.8);
        assertThat(chance.noiseLevel()).isEqualTo(3);
        assertThat(chance.pValue()).isZero();
    }

    @Test
    void contrastsThatDifferByRoundingAreEqual() {
        double seen = 0.1 + 0.2;
        BlockDeals deals = new BlockDeals(2, 2, 999);
        assertThat(deals.of((side, other) -> new Shown(0.3, 0), seen, 0.95).pValue())
                .isEqualTo(1);
        assertThat(deals.of((side, other) -> new Shown(-0.3, 0), -(0.1 + 0.2), 0.95)
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void drawsEveryWayEquallyOften() {
        TreeMap<Double, Integer> drawn = new TreeMap<>();
        BlockDeals deals = new BlockDeals(9, 5, 1_999);
        assertThat(deals.ways()).isGreaterThan(1_999);
        int[] rounds = {0};
        while (rounds[0] < 20_000) {
            double salt = 1 + rounds[0];
            deals.of(
                    (side, other) -> {
                        assertThat(side.length + other.length).isEqualTo(14);
                        Arrays.stream(other).forEach(block -> drawn.merge((double) block, 1, Integer::sum));
                        rounds[0]++;
                        return new Shown(2 * salt, 0);
                    },
                    salt,
                    0.95);
        }
        double expected = rounds[0] * 5.0 / 14;
        assertThat(drawn).hasSize(14);
        assertThat(drawn.values())
                .allSatisfy(count -> assertThat((double) count).isCloseTo(expected, within(350.0)));
    }

    @Test
    void drawsComeCloseToAllWays() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = random.doubles(12).toArray();
        Look look = (side, other) -> {
            double contrast = Math.abs(Arrays.stream(side)
                            .mapToDouble(block -> values[block])
                            .average()
                            .orElse(0)
                    - Arrays.stream(other)
                            .mapToDouble(block -> values[block])
                            .average()
                            .orElse(0));
            return new Shown(contrast, contrast);
        };
        Chance all = new BlockDeals(8, 4, 999).of(look, 0.2, 0.95);
        Chance some = new BlockDeals(8, 4, 494).of(look, 0.2, 0.95);
        assertThat(new BlockDeals(8, 4, 494).ways()).isEqualTo(495);
        assertThat(some.pValue()).isNotEqualTo(all.pValue()).isCloseTo(all.pValue(), within(0.06));
        assertThat(some.noiseLevel()).isCloseTo(all.noiseLevel(), within(0.05));
    }

    @Test
    void drawsMoreOnlyWhereThePValueIsSmall() {
        BlockDeals deals = new BlockDeals(50, 50, 4_999);
        assertThat(deals.of((side, other) -> new Shown(1, 1), 2, 0.95).pValue()).isEqualTo(1.0 / 5_000);
        assertThat(deals.of((side, other) -> new Shown(3, 1), 2, 0.95).pValue()).isEqualTo(1);
        assertThat(deals.smallestPValue()).isEqualTo(1.0 / 5_000);
    }

    @Test
    void theSameComparisonGivesTheSameBits() {
        Look look = (side, other) -> bits(new int[] {side[0] % WEIGHTS.length});
        Chance once = new BlockDeals(40, 60, 999).of(look, 30, 0.95);
        assertThat(new BlockDeals(40, 60, 999).of(look, 30, 0.95)).isEqualTo(once);
    }

    @Test
    void sidesOfOneSizeShowAsMuchWhenTheyAreExchanged() {
        assertThat(new BlockDeals(4, 4, 999).smallestPValue()).isEqualTo(2.0 / 70);
        assertThat(new BlockDeals(3, 4, 999).smallestPValue()).isEqualTo(1.0 / 35);
        assertThat(new BlockDeals(1, 1, 999).smallestPValue()).isEqualTo(1);
    }

    @Test
    void whatIsNoNumberCountsAgainstDrift() {
        Look look = (side, other) -> new Shown(Double.NaN, 1);
        assertThat(new BlockDeals(2, 3, 999).of(look, 1, 0.95).pValue()).isEqualTo(1);
        assertThat(new BlockDeals(30, 30, 999).of(look, 1, 0.95).pValue()).isEqualTo(1);
    }

    @Test
    void anInfiniteContrastIsReachedOnlyByAnother() {
        BlockDeals deals = new BlockDeals(2, 2, 999);
        Look look = (side, other) -> new Shown(side[0] == 0 ? Double.POSITIVE_INFINITY : 1, 1);
        assertThat(deals.of(look, Double.POSITIVE_INFINITY, 0.95).pValue()).isEqualTo(0.5);
    }
}
