package io.driftwatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunStateTest {

    @Test
    void onlyWhatEndedWithoutAVerdictIsTriedAgain() {
        assertThat(Stream.of(RunState.values()).filter(RunState::isRetryable))
                .containsExactly(RunState.FAILED, RunState.CANCELLED);
    }

    @Test
    void itsWordsAreStable() {
        assertThat(RunState.values())
                .extracting(RunState::word)
                .containsExactly("queued", "processing", "completed", "failed", "cancelled");
        assertThat(RunState.FAILED).hasToString("failed");
    }
}
