package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One demonstration, looked at from all sides; the methods that change something come last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCommandTest {

    @TempDir
    private static Path folder;

    private static CommandResult demo;

    @BeforeAll
    static void demonstrate() {
        demo = run("demo", "--output", folder.resolve("out"));
    }

    private static CommandResult run(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--database";
        all[arguments.length + 1] = "jdbc:h2:" + folder.resolve("db");
        return CommandResult.of(all);
    }

    private static List<String> ids(String list) {
        return run(list, "list", "--format", "json")
                .out()
                .lines()
                .filter(line -> line.startsWith("      \"id\": "))
                .map(line -> line.split("\"", -1)[3])
                .toList();
    }

    @Test
    @Order(1)
    void everyScenarioHasItsStatus() {
        assertThat(demo.code()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out().lines())
                .anyMatch(line -> line.matches("stable_salary +green +0 of 10 .*nothing"))
                .anyMatch(line -> line.matches("inflation_shift +red +6 of 10 .*daily_spend_30d \\+37 %.*"))
                .anyMatch(line -> line.matches("subscription_spike +yellow +2 of 10 .*subscription_count .*"))
                .anyMatch(line -> line.matches("income_drop +red +3 of 10 .*daily_income_30d -25 %.*"));
        assertThat(demo.out()).contains("Ticket ").contains(": retrain, open, asked for by 2 runs.");
    }

    @Test
    @Order(1)
    void theReadmeShowsItsTable() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String table =
                demo.out().substring(demo.out().indexOf("scenario "), demo.out().indexOf("\n\nTicket"));
        assertThat(readme).contains("```\n" + table + "\n```");
    }

    @Test
    @Order(1)
    void theReportsAreWhereItSays() throws IOException {
        List<String> shown = List.of("stable_salary", "inflation_shift", "subscription_spike", "income_drop");
        assertThat(demo.out().lines().filter(line -> line.endsWith(".html"))).hasSameSizeAs(shown);
        for (String scenario : shown) {
            Path report = folder.resolve("out").resolve(scenario + ".html");
            assertThat(demo.out()).contains("  " + report + "\n");
            assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").contains("daily_spend_30d");
        }
    }

    @Test
    @Order(1)
    void listsAreNewestFirstInTextAndJson() {
        CommandResult text = run("runs", "list", "--domain", "demo");
        assertThat(text.out().lines().map(line -> line.split(" {2,}", -1)[3]))
                .containsExactly(
                        "batch",
                        "income_drop-2026-02-7",
                        "subscription_spike-2026-02-7",
                        "inflation_shift-2026-02-7",
                        "stable_salary-2026-02-7");
        assertThat(run("runs", "list", "--limit", "1").out().lines()).hasSize(2);
        assertThat(run("batch", "list").out()).contains("income_drop-2026-02-7");
        assertThat(run("baseline", "list", "--domain", "demo").out()).contains("made by the demonstration");
        assertThat(run("baseline", "list", "--format", "json").out()).contains("\"version\": 1");
        assertThat(run("batch", "list", "--format", "json").out()).contains("\"scenario\": \"income_drop\"");
        assertThat(run("tickets", "list").out()).contains("demo: the model's scores drifted");
        assertThat(ids("runs")).hasSize(4);
    }

    @Test
    @Order(1)
    void whatIsListedIsShown() {
        String run = ids("runs").get(0);
        assertThat(run("runs", "show", run).out())
                .contains("RED: 3 of 10 compared columns drifted")
                .contains("retrain");
        assertThat(run("runs", "show", run, "--format", "json").out())
                .contains("\"attempt\": 1")
                .contains("\"reportHash\"");
        assertThat(run("baseline", "show", "--domain", "demo").out()).contains("version  1 (active)");
        assertThat(run("baseline", "show", "--domain", "demo", "--baseline", "1", "--format", "json")
                        .out())
                .contains("\"modelHash\"");
        assertThat(run("batch", "show", "income_drop-2026-02-7", "--domain", "demo")
                        .out())
                .contains("seed")
                .contains("2026-03-01");
        assertThat(run("batch", "show", "income_drop-2026-02-7", "--domain", "demo", "--format", "json")
                        .out())
                .contains("\"seed\": 7");
        String ticket = ids("tickets").get(0);
        assertThat(run("tickets", "show", ticket).out())
                .contains("occurrences  2")
                .contains("RED: ");
        assertThat(run("tickets", "show", ticket, "--format", "json").out()).contains("\"events\": [");
    }

    @Test
    @Order(1)
    void aStoredRunVerifies() {
        CommandResult result = run("runs", "verify", ids("runs").get(0));
        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith(" verified: equal, bit for bit.\n").doesNotContain("NO");
    }

    @Test
    @Order(1)
    void unknownAndMalformedIdsAreSaidToBeUnknown() {
        for (String id : List.of("../x", "00000000-0000-0000-0000-000000000000")) {
            CommandResult shown = run("runs", "show", id);
            assertThat(shown.err()).isEqualTo("driftwatch: There is no run '" + id + "': list them by 'runs list'.\n");
            assertThat(shown.code()).isEqualTo(4);
            assertThat(run("tickets", "show", id).code()).isEqualTo(4);
        }
        assertThat(run("batch", "show", "nope", "--domain", "demo").code()).isEqualTo(4);
        assertThat(run("baseline", "show", "--domain", "demo", "--baseline", "9")
                        .code())
                .isEqualTo(4);
        CommandResult unknown = run("monitor", "run", "--domain", "demo", "--batch", "income_drop-2026-02-8");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err())
                .contains("has no batch 'income_drop-2026-02-8'")
                .contains("income_drop-2026-02-7");
        assertThat(run("monitor", "run", "--domain", "other", "--batch", "x").code())
                .isEqualTo(3);
    }

    @Test
    @Order(2)
    void askingAgainIsAnsweredWithWhatExists() {
        List<String> before = ids("runs");
        CommandResult red = run("monitor", "run", "--domain", "demo", "--batch", "income_drop-2026-02-7");
        assertThat(red.code()).isEqualTo(1);
        assertThat(red.out())
                .startsWith("Run " + before.get(0) + ": red. RED: 3 of 10")
                .contains(": retrain, open, asked for 2 times.\n")
                .contains("Report " + folder.resolve("db-artifacts"));
        assertThat(run("monitor", "run", "--domain", "demo", "--batch", "income_drop-2026-02-7", "--fail-on", "never")
                        .code())
                .isZero();
        CommandResult again = run("demo", "--output", folder.resolve("again"));
        assertThat(again.out())
                .contains("Baseline 1 exists")
                .contains("All of this exists since an earlier demonstration: nothing was changed.");
        assertThat(ids("runs")).isEqualTo(before);
        assertThat(again.out().lines().filter(line -> line.startsWith("Ticket")))
                .hasSameElementsAs(demo.out()
                        .lines()
                        .filter(line -> line.startsWith("Ticket"))
                        .toList());
    }

    @Test
    @Order(3)
    void aTicketIsTakenAndResolved() {
        String ticket = ids("tickets").get(0);
        assertThat(run("tickets", "acknowledge", ticket, "--author", "Åsa").out())
                .isEqualTo("Ticket " + ticket + " is acknowledged.\n");
        assertThat(run("tickets", "acknowledge", ticket, "--author", "Bo").code())
                .isEqualTo(4);
        CommandResult without = run("tickets", "resolve", ticket, "--author", "Åsa");
        assertThat(without.err()).contains("Say in a note how the ticket was resolved.");
        assertThat(without.code()).isEqualTo(64);
        assertThat(run("tickets", "resolve", ticket, "--author", "Åsa", "--note", "trained anew")
                        .code())
                .isZero();
        assertThat(run("tickets", "show", ticket).out()).contains("trained anew");
    }

    @Test
    @Order(4)
    void aChangedFileIsFoundByVerifying() throws IOException {
        try (var files = Files.walk(folder.resolve("db-artifacts"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "changed");
            }
        }
        CommandResult result = run("runs", "verify", ids("runs").get(0));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .containsPattern("html file +NO")
                .contains("was changed")
                .endsWith(" differs from what was stored.\n");
    }
}
