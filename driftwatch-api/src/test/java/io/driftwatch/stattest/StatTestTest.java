package io.driftwatch.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatTestTest {

    /** The least that a test of one's own must say. */
    private static final class Smallest implements StatTest {
        @Override
        public String name() {
            return "smallest";
        }

        @Override
        public Set<ColumnType> columnTypes() {
            return Set.of(ColumnType.NUMERIC);
        }

        @Override
        public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
            return new NotComputable("Nothing is compared.");
        }
    }

    private final StatTest test = new Smallest();

    @Test
    void isAPValueTestWithoutParametersByDefault() {
        assertThat(test.minimumSample()).isEqualTo(1);
        assertThat(test.defaultThreshold()).isEmpty();
        assertThat(test.isDistance()).isFalse();
        assertThat(test.parameters()).isEqualTo(Parameters.none());
        assertThat(test.withParameters(Parameters.none())).isSameAs(test);
        assertThat(test.withMaximumDraws(5_000)).isSameAs(test);
    }

    @Test
    void refusesParametersThatItDoesNotTake() {
        assertThatThrownBy(() -> test.withParameters(Parameters.of("bins", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown parameter 'bins'. There are none.");
    }

    @Test
    void withADefaultThresholdIsADistance() {
        assertThat(FakeTest.of("d", new NotComputable("-")).withThreshold(3).isDistance())
                .isTrue();
    }
}
