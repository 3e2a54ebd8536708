package io.driftwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The programme over 1,000 seeds, with 50. */
class ScenarioProgrammeTest {

    @Test
    void scenariosMoveWhatTheySayAndNothingElse() {
        ScenarioProgramme programme = ScenarioProgramme.run(50);
        // With 50 seeds a share of at most 1 % means none.
        assertThat(programme.brokenPromises()).isEmpty();
        assertThat(programme.leastArea()).isGreaterThan(0.85);
    }
}
