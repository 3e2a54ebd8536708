package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left when somebody interrupts a run, or a supervisor ends it. */
class InterruptTest {

    @TempDir
    private Path folder;

    private String database() {
        return "jdbc:h2:" + folder.resolve("db");
    }

    private void keep() throws IOException {
        Path before = Files.writeString(folder.resolve("before.csv"), amounts(0));
        Path now = Files.writeString(folder.resolve("now.csv"), amounts(60));
        Files.writeString(
                folder.resolve("p.json"),
                "{\"name\": \"waiting\", \"columns\": [{\"match\": \"amount\", \"test\": \"waiting\"}]}");
        assertThat(CommandResult.of(
                                "baseline", "refresh", "--domain", "cards", "--input", before, "--database", database())
                        .code())
                .isZero();
        assertThat(CommandResult.of("batch", "ingest", now, "--domain", "cards", "--database", database())
                        .code())
                .isZero();
    }

    private static String amounts(int from) {
        return IntStream.range(0, 200)
                .mapToObj(row -> String.valueOf(from + row % 100 + row / 1000.0))
                .collect(Collectors.joining("\n", "amount\n", "\n"));
    }

    private RunnerProcess run() throws IOException {
        return RunnerProcess.start(
                folder,
                "monitor",
                "run",
                "--domain",
                "cards",
                "--batch",
                "now.csv",
                "--policy",
                folder.resolve("p.json"),
                "--database",
                database());
    }

    private History history() throws IOException {
        return History.open(Database.of(database(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void anInterruptedRunIsCancelledAndTheNextAttemptCompletesIt(String signal, int code) throws Exception {
        keep();
        try (RunnerProcess process = run()) {
            CommandResult ended = process.await(Waiting.ASKED).signal(signal).end();
            assertThat(ended.code()).isEqualTo(code);
            assertThat(ended.out()).isEqualTo(Waiting.ASKED + "\n");
        }
        thereIsOneCancelledRunAndNothingElse();
        try (RunnerProcess process = run()) {
            CommandResult ended = process.endInput().end();
            assertThat(ended.code()).isEqualTo(ExitCode.GATE_FAILED);
            assertThat(ended.out()).contains(": investigate, open, asked for 1 time.\n");
        }
        try (History history = history()) {
            assertThat(history.stores().runs().list("cards", 10))
                    .singleElement()
                    .satisfies(run -> {
                        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
                        assertThat(run.attempt()).isEqualTo(2);
                    });
        }
    }

    private void thereIsOneCancelledRunAndNothingElse() throws IOException {
        try (History history = history()) {
            List<MonitorRun> runs = history.stores().runs().list("cards", 10);
            assertThat(runs).singleElement().satisfies(run -> {
                assertThat(run.state()).isEqualTo(RunState.CANCELLED);
                assertThat(run.failure()).isEqualTo("The process was asked to end.");
                assertThat(run.attempt()).isEqualTo(1);
                assertThat(run.completed()).isEmpty();
                assertThat(history.stores().runs().report(run.id())).isEmpty();
            });
            assertThat(history.stores().tickets().list("cards")).isEmpty();
        }
        assertThat(folder.resolve("db-artifacts")).doesNotExist();
    }
}
