package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the JDK's strict functions, which are right to one unit of the last place. */
class TurnTest {

    private static void assertRight(double angle) {
        Turn turn = new Turn();
        turn.to(angle);
        assertThat(turn.cosine()).as("cosine of %s", angle).isCloseTo(StrictMath.cos(angle), within(2.3e-16));
        assertThat(turn.sine()).as("sine of %s", angle).isCloseTo(StrictMath.sin(angle), within(2.3e-16));
    }

    @Test
    void bothAreRightInAllQuarters() {
        SplittableRandom random = new SplittableRandom(3);
        for (double size : new double[] {1e-8, 0.1, 1, 10, 1_000, 99_999}) {
            for (int i = 0; i < 20_000; i++) {
                assertRight(size * (2 * random.nextDouble() - 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                Math.PI / 4,
                Math.PI / 2,
                Math.PI,
                1.5 * Math.PI,
                2 * Math.PI,
                -Math.PI / 2,
                355,
                1e5,
                1.0000001e5,
                1e22,
                1e300,
                Double.MIN_VALUE
            })
    void soTheyAreAtTheTurnsAndFarOut(double angle) {
        assertRight(angle);
        assertRight(-angle);
    }
}
