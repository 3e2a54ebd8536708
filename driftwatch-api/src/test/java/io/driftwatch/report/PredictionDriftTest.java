package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.Status;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionDriftTest {

    @Test
    void unknownHasNoNumbers() {
        PredictionDrift unknown = PredictionDrift.unknown("score");
        assertThat(unknown.status()).isEqualTo(Status.UNKNOWN);
        assertThat(unknown.psi()).isEmpty();
        assertThat(unknown.bins()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1", "3, 3, 3", "0, 1, 1", "1, 1, 1"})
    void refusesSharesThatDoNotGoWithTheEdges(int edges, int reference, int current) {
        assertThatThrownBy(() -> new PredictionDrift(
                        "score",
                        OptionalDouble.of(0.1),
                        Status.GREEN,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        numbers(edges),
                        numbers(reference),
                        numbers(current)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The prediction has " + edges + " edges, but " + reference + " and " + current + " shares.");
    }

    private static List<Double> numbers(int count) {
        return IntStream.range(0, count).asDoubleStream().boxed().toList();
    }
}
