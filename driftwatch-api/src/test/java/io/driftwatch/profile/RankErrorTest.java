package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankErrorTest {

    /** Python's decimal module with 50 digits, over M = 2 to 2^59. */
    @ParameterizedTest
    @CsvSource({
        "40000, 1000000, 0.0011510719079081558",
        "1, 1000000, 6.6369853703051328e-06",
        "25000000000, 1000000000, 0.00091639355914455601",
    })
    void isTheLeastOverTheNumbersOfRanks(long variance, long rows, double expected) {
        assertThat(RankError.of(variance, rows)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void isNoneWithoutChance() {
        assertThat(RankError.of(0, 100)).isZero();
    }

    @Test
    void isNeverAboveOne() {
        assertThat(RankError.of(Long.MAX_VALUE, 1)).isEqualTo(1);
    }
}
