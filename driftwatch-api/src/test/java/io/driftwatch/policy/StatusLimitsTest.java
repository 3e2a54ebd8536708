package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusLimitsTest {

    private final StatusLimits limits = StatusLimits.withDefaults();

    @ParameterizedTest
    @CsvSource({
        "0, 10, 1, GREEN",
        "1, 10, 0, GREEN",
        "199, 1000, 0, GREEN",
        "1, 5, 0, YELLOW",
        "2, 10, 0.01, YELLOW",
        "2, 10, 0.010000000000000002, GREEN",
        "499, 1000, 0, YELLOW",
        "1, 2, 0, RED",
        "5, 10, 0.01, RED",
        "10, 10, 0.010000000000000002, GREEN",
        "1, 1, 0, RED",
        "0, 0, 1, UNKNOWN",
    })
    void columnsLeaveGreenByShareAndOnlyIfSignificant(int drifted, int compared, double smallest, Status status) {
        assertThat(limits.ofColumns(drifted, compared, smallest)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 1, GREEN",
        "0.09999999999999999, 0, GREEN",
        "0.1, 0, YELLOW",
        "0.1, 0.005, YELLOW",
        "0.1, 0.0051, GREEN",
        "0.24999999999999997, 0, YELLOW",
        "0.25, 0.005, RED",
        "0.25, 0.0051, GREEN",
        "8, 0, RED",
    })
    void aPredictionCountsAboveItsNoise(double psi, double pValue, Status status) {
        assertThat(limits.ofPrediction(psi, pValue)).isEqualTo(status);
    }

    @Test
    void aPredictionAtItsNoiseCounts() {
        assertThat(limits.ofPrediction(0.1, 1 - StatusLimits.PREDICTION_NOISE_QUANTILE))
                .isEqualTo(Status.YELLOW);
    }

    @Test
    void redMayNeedEveryColumn() {
        StatusLimits lenient = new StatusLimits(0.2, 1, 0.1, 0.25);
        assertThat(lenient.ofColumns(9, 10, 0)).isEqualTo(Status.YELLOW);
        assertThat(lenient.ofColumns(10, 10, 0)).isEqualTo(Status.RED);
    }

    @Test
    void yellowAndRedMayBeOne() {
        StatusLimits strict = new StatusLimits(0.1, 0.1, 0.2, 0.2);
        assertThat(strict.ofColumns(1, 10, 0)).isEqualTo(Status.RED);
        assertThat(strict.ofPrediction(0.2, 0)).isEqualTo(Status.RED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 0.1, 0.25, yellowShare, redShare, 0.0, 0.5",
        "0.6, 0.5, 0.1, 0.25, yellowShare, redShare, 0.6, 0.5",
        "NaN, 0.5, 0.1, 0.25, yellowShare, redShare, NaN, 0.5",
        "0.2, 0.5, 0.1, Infinity, predictionYellow, predictionRed, 0.1, Infinity",
        "0.2, 0.5, 0.3, 0.25, predictionYellow, predictionRed, 0.3, 0.25",
    })
    void refusesLimitsOutOfOrder(
            double yellow,
            double red,
            double psiYellow,
            double psiRed,
            String lower,
            String upper,
            String low,
            String high) {
        assertThatThrownBy(() -> new StatusLimits(yellow, red, psiYellow, psiRed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(lower + " must be above 0 and " + upper + " at least as large, not " + low + " and " + high
                        + ".");
    }

    @Test
    void refusesAShareThatNoRunCanReach() {
        assertThatThrownBy(() -> new StatusLimits(0.2, 1.5, 0.1, 0.25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("redShare must be at most 1, not 1.5.");
    }

    @Test
    void statusesStandInOrderOfGravity() {
        assertThat(Status.GREEN.worse(Status.YELLOW)).isEqualTo(Status.YELLOW);
        assertThat(Status.UNKNOWN.worse(Status.YELLOW)).isEqualTo(Status.UNKNOWN);
        assertThat(Status.UNKNOWN.worse(Status.RED)).isEqualTo(Status.RED);
        assertThat(Status.RED.worse(Status.GREEN)).isEqualTo(Status.RED);
        assertThat(Status.values()).extracting(Status::word).containsExactly("green", "yellow", "unknown", "red");
        assertThat(Status.RED).hasToString("red");
    }
}
