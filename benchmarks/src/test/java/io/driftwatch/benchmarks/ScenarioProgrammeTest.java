package io.driftwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The programme over 1,000 seeds, with 50. */
class ScenarioProgrammeTest {

    @Test
    void scenariosMoveWhatTheySayAndNothingElse() {
        ScenarioProgramme programme = ScenarioProgramme.run(50);
        // With 50 seeds a share of at most 1 % means none.
        assertThat(programme.brokenPromises()).isEmpty();
        assertThat(programme.leastArea()).isGreaterThan(0.85);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        programme.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| `stable_salary` | 100.0 % | 0.0 % | 0.0 % | 0.0 % |")
                .endsWith("Every promise holds.\n");
    }
}
