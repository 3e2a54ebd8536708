package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A market through the whole system, quarter by quarter. Three of its columns have one value until the fifth part
 * begins and move from then on, as the data's README says: that the status turns red there is known before anything is
 * run.
 */
class ElectricityTest {

    private static final Path DATA = Path.of("..", "data", "electricity");
    private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\| \\d+ \\| .* \\|$");
    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("\"status\": \"([^\"]+)\"");
    private static final Pattern COLUMN = Pattern.compile("(?m)^  (\\w+) +(?:ks|chi-square) ");
    private static final int LAST = 11;
    private static final List<String> MOVING = List.of("transfer", "vicprice", "vicdemand");

    @TempDir
    private Path folder;

    private CommandResult run(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--database";
        all[arguments.length + 1] = "jdbc:h2:" + folder.resolve("db");
        CommandResult result = CommandResult.of(all);
        assertThat(result.err()).isEmpty();
        return result;
    }

    private static String file(int part) {
        return String.format(Locale.ROOT, "part-%02d.csv", part);
    }

    /** The exit code of the run. */
    private int monitor(int part) {
        run("batch", "ingest", DATA.resolve(file(part)), "--domain", "electricity");
        return run("monitor", "run", "--domain", "electricity", "--batch", file(part))
                .code();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The drifted columns of a run, the gravest first. */
    private List<String> drifted(String run) {
        String shown = run("runs", "show", run).out();
        return found(COLUMN, shown.substring(0, shown.indexOf("\nStable (")));
    }

    private static List<String> oldestFirst(List<String> newestFirst) {
        List<String> turned = new ArrayList<>(newestFirst);
        Collections.reverse(turned);
        return turned;
    }

    @Test
    void theQuarterInWhichVictoriaBeginsToMoveIsFound() throws IOException {
        run("baseline", "refresh", "--domain", "electricity", "--input", DATA.resolve(file(1)));
        for (int part = 2; part <= LAST; part++) {
            assertThat(monitor(part)).isEqualTo(part < 5 ? ExitCode.PASSED : ExitCode.GATE_FAILED);
        }

        String runs = run("runs", "list", "--format", "json").out();
        List<String> statuses = oldestFirst(found(STATUS, runs));
        assertThat(statuses)
                .containsExactly("yellow", "yellow", "yellow", "red", "red", "red", "red", "red", "red", "red");
        assertThat(run("runs", "list").out().lines().skip(1).limit(LAST - 4))
                .allSatisfy(line -> assertThat(line).contains("  completed  red "));

        List<List<String>> columns =
                oldestFirst(found(ID, runs)).stream().map(this::drifted).toList();
        assertThat(columns.subList(0, 3))
                .allSatisfy(names -> assertThat(names).containsExactlyInAnyOrder("nswdemand", "nswprice"));
        assertThat(columns.subList(3, columns.size())).allSatisfy(names -> {
            assertThat(names).hasSize(5).containsAll(MOVING);
            assertThat(names.get(0)).isIn("transfer", "vicprice");
        });
        assertThat(TABLE.matcher(Files.readString(PAGE)).results().map(match -> match.group()))
                .containsExactlyElementsOf(rows(statuses, columns));
        theRedOnesCountOnOneTicket();
    }

    private void theRedOnesCountOnOneTicket() {
        List<String> tickets = run("tickets", "list").out().lines().skip(1).toList();
        assertThat(tickets)
                .singleElement()
                .asString()
                .containsPattern("  electricity  investigate  open +7  .*electricity: the data drifted$");
    }

    private static List<String> rows(List<String> statuses, List<List<String>> columns) {
        List<String> rows = new ArrayList<>();
        for (int run = 0; run < statuses.size(); run++) {
            String names =
                    columns.get(run).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            rows.add("| " + (run + 2) + " | " + statuses.get(run) + " | "
                    + columns.get(run).size() + " of 7 | " + names + " |");
        }
        return rows;
    }
}
