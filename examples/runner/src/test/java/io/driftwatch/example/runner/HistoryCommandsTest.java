package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.model.BankingScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of one's own through the whole system. */
class HistoryCommandsTest {

    private static final Path DATA = Path.of("..", "data");

    @TempDir
    private Path folder;

    private CommandResult run(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--database";
        all[arguments.length + 1] = "jdbc:h2:" + folder.resolve("db");
        return CommandResult.of(all);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aModelsScoreInAFileIsThePrediction() throws IOException {
        Path policy = write("p.json", "{\"name\": \"income\", \"prediction\": {\"column\": \"prob_class_1\"}}");
        assertThat(run(
                                "baseline",
                                "refresh",
                                "--domain",
                                "income",
                                "--input",
                                DATA.resolve("income/reference.csv"),
                                "--reason",
                                "launch")
                        .out())
                .startsWith("Baseline 1 of domain income: ");
        assertThat(run("batch", "ingest", DATA.resolve("income/current.csv"), "--domain", "income", "--batch", "may")
                        .out())
                .startsWith("Batch may of domain income: ");
        CommandResult result = run("monitor", "run", "--domain", "income", "--batch", "may", "--policy", policy);
        assertThat(result.out()).contains(": green. GREEN: ");
        assertThat(result.code()).isZero();
        assertThat(run("runs", "list", "--format", "json").out()).doesNotContain("\"predictionPsi\": null");
    }

    @Test
    void withoutAScoreTheDataAloneAreJudged() throws IOException {
        Path reference = write("r.csv", "amount\n" + numbers(0));
        Path current = write("c.csv", "amount\n" + numbers(60));
        run("baseline", "refresh", "--domain", "cards", "--input", reference);
        run("batch", "ingest", current, "--domain", "cards");
        CommandResult result = run("monitor", "run", "--domain", "cards", "--batch", "c.csv");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains(": investigate, open, asked for 1 time.\n");
        assertThat(run("runs", "list", "--format", "json").out()).contains("\"predictionPsi\": null");
    }

    private static String numbers(int from) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append(from + i % 100 + i / 1000.0).append('\n');
        }
        return lines.toString();
    }

    @Test
    void otherContentUnderOneIdIsRefusedWithBothHashes() throws IOException {
        Path first = write("a.csv", "x\n1\n2\n");
        Path second = write("b.csv", "x\n1\n3\n");
        String kept = run("batch", "ingest", first, "--domain", "cards", "--batch", "may")
                .out();
        assertThat(run("batch", "ingest", first, "--domain", "cards", "--batch", "may")
                        .out())
                .isEqualTo(kept);
        CommandResult refused = run("batch", "ingest", second, "--domain", "cards", "--batch", "may");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err())
                .contains("Batch 'may' of domain cards is kept with content ")
                .containsPattern("[0-9a-f]{64}.*[0-9a-f]{64}");
    }

    @Test
    void anEmptyBaselineIsRefusedAndOpensNoTicket() throws IOException {
        Path empty = write("empty.csv", "x\n");
        CommandResult refused = run("baseline", "refresh", "--domain", "cards", "--input", empty);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("a baseline needs rows, and the file has 0");
        assertThat(run("tickets", "list").out().lines()).hasSize(1);
    }

    @Test
    void versionsAreActivatedByHand() {
        Object[] first = {"baseline", "refresh", "--reference-date", "2026-02-01", "--rows", "300"};
        Object[] second = {"baseline", "refresh", "--reference-date", "2026-03-01", "--rows", "300", "--no-activate"};
        assertThat(run(first).out()).contains("300 rows, active");
        assertThat(run(second).out()).startsWith("Baseline 2 of domain banking: 300 rows, not active");
        assertThat(run("baseline", "activate", "--baseline", "2").out())
                .isEqualTo("Baseline 2 of domain banking is active.\n");
        CommandResult unknown = run("baseline", "activate", "--baseline", "3");
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.err()).contains("has no baseline 3");
        CommandResult batch = run(
                "batch",
                "generate",
                "--scenario",
                "income_drop:intensity=0.5",
                "--reference-date",
                "2026-03-01",
                "--seed",
                "9",
                "--rows",
                "200");
        assertThat(batch.out()).startsWith("Batch income_drop:intensity=0.5-2026-02-9 of domain banking: 200 rows");
        String id = "income_drop:intensity=0.5-2026-02-9";
        assertThat(run("monitor", "run", "--batch", id, "--baseline", "1").code())
                .isBetween(0, 1);
        assertThat(run("runs", "list").out()).containsPattern("banking +1 +income_drop");
    }

    @Test
    void everyScenarioIsInTheHelpAndCanBeJoinedWithOthers() {
        String help = run("batch", "generate", "--help").out().replaceAll("\\s+", " ");
        assertThat(new BankingScenarios().scenarios().keySet())
                .hasSize(10)
                .allSatisfy(scenario -> assertThat(help).contains(scenario));
        assertThat(run(
                                "batch",
                                "generate",
                                "--scenario",
                                "december+currency_mixup:intensity=0.5",
                                "--reference-date",
                                "2026-03-01",
                                "--rows",
                                "50")
                        .out())
                .startsWith("Batch december+currency_mixup:intensity=0.5-2026-02-42 of domain banking: 50 rows");
    }

    @Test
    void wrongScenariosAndDatesAreUsageErrors() {
        List<Object[]> wrong = List.of(
                new Object[] {"batch", "generate", "--scenario", "Inflation", "--reference-date", "2026-03-01"},
                new Object[] {
                    "batch", "generate", "--scenario", "income_drop:strength=2", "--reference-date", "2026-03-01"
                },
                new Object[] {"batch", "generate", "--scenario", "inflation_shfit", "--reference-date", "2026-03-01"},
                new Object[] {"batch", "generate", "--reference-date", "yesterday"},
                new Object[] {"baseline", "refresh"},
                new Object[] {"baseline", "refresh", "--reference-date", "2026-03-01", "--rows", "0"},
                new Object[] {"sweep", "--stale-after", "soon"},
                new Object[] {"runs", "list", "--format", "yaml"},
                new Object[] {"runs", "list", "--limit", "0"},
                new Object[] {"runs"},
                new Object[] {"monitor", "runn"});
        assertThat(wrong).allSatisfy(arguments -> {
            CommandResult result = run(arguments);
            assertThat(result.code()).isEqualTo(64);
            assertThat(result.err()).startsWith("driftwatch: ").contains("--help'.");
        });
    }

    @Test
    void aDomainIsKeptAliveAndSwept() {
        assertThat(run("keepalive", "--domain", "cards").out())
                .matches("Domain cards is alive at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\.\n");
        assertThat(run("sweep", "--stale-after", "10m").out()).isEqualTo("No dead run.\n");
    }

    @Test
    void hostileNamesAreShownAndNotSent() throws IOException {
        Path data = write("a.csv", "x\n1\n2\n");
        run("batch", "ingest", data, "--domain", "cards", "--batch", "<script>'; drop table monitor_runs; --");
        assertThat(run("batch", "list").out()).contains("<script>'; drop table monitor_runs; --");
        CommandResult control = run("batch", "ingest", data, "--domain", "cards", "--batch", "a\u001b[31m");
        assertThat(control.code()).isEqualTo(64);
        assertThat(control.err()).doesNotContain("\u001b");
        assertThat(run("batch", "ingest", data, "--domain", "Cards!", "--batch", "a")
                        .code())
                .isEqualTo(64);
    }
}
