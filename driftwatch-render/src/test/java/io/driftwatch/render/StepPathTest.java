package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepPathTest {

    private static final StepPath PATH = new StepPath(10, 3, 0.5);

    @Test
    void equalStepsAreOneLine() {
        assertThat(PATH.outline(List.of(0.25, 0.25, 0.5, 0.0))).isEqualTo("M0 10v-5h6v-5h3v10h3V10");
    }

    @Test
    void anyShareIsSeen() {
        assertThat(PATH.outline(List.of(0.0001))).isEqualTo("M0 10v-1h3V10");
        assertThat(PATH.outline(List.of(0.0))).isEqualTo("M0 10h3V10");
    }

    @Test
    void barsLeaveRoomForTheOtherSide() {
        assertThat(PATH.bars(List.of(0.5, 0.0), 3)).isEqualTo("M3 10v-10h3V10M12 10v0h3V10");
    }
}
