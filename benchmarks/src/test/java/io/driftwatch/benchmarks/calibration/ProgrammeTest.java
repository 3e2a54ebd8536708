package io.driftwatch.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.benchmarks.page.MarkedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programme with few runs of some cells. */
class ProgrammeTest {

    private static final String[] SMALL = {
        "--runs",
        "200",
        "--distance-runs",
        "4",
        "--power-runs",
        "2",
        "--seeds",
        "1",
        "--cells",
        "rates-normal-20-20,rates-five-names-50,distances-ten-names-100,family-10-50,power-swap",
        "--tests",
        "ks,t-test,chi-square,psi,hellinger,calibrated,chi-square-fit"
    };

    private static String run(Path state, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(SMALL));
        Collections.addAll(arguments, "--state", state.toString());
        Collections.addAll(arguments, more);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Programme.run(arguments.toArray(String[]::new), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void threadsAndInterruptionsChangeNoCount(@TempDir Path one, @TempDir Path many) throws IOException {
        assertThat(run(one, "--threads", "1"))
                .contains("rates-normal-20-20: 2 in", "power-swap-1000-200: 4 in")
                .contains("The part 'rates' is not finished");
        run(many, "--threads", "3");
        SortedMap<String, String> all = files(one);
        assertThat(all).hasSize(14).isEqualTo(files(many));

        Path lost = one.resolve("rates-normal-20-20").resolve("t-test.txt");
        Files.delete(lost);
        assertThat(run(one)).contains("rates-normal-20-20: 1 in").doesNotContain("power-swap-1000-200: ");
        assertThat(files(one)).isEqualTo(all);
    }

    @Test
    void anotherNumberOfRunsIsRunAgain(@TempDir Path state) throws IOException {
        run(state, "--only", "rates");
        assertThat(run(state, "--only", "rates")).doesNotContain(" in ");
        assertThat(run(state, "--only", "rates", "--runs", "100")).contains("rates-normal-20-20: 2 in");
        assertThat(files(state).get("rates-normal-20-20/ks.txt")).contains("\nruns 100\n");
    }

    @Test
    void aDamagedFileIsNamed(@TempDir Path state) throws IOException {
        run(state, "--only", "rates");
        Files.writeString(state.resolve("rates-normal-20-20").resolve("ks.txt"), "seed 7\n");
        assertThatThrownBy(() -> run(state, "--only", "rates"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ks.txt holds no tally: delete it");
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThatThrownBy(() -> Options.parse("--run", "5")).hasMessageContaining("'--run' is no option with a value");
        assertThatThrownBy(() -> Options.parse("--runs")).hasMessageContaining("'--runs' is no option with a value");
        assertThatThrownBy(() -> Options.parse("--runs", "0"))
                .hasMessage("'--runs' must be a whole number above 0, not '0'.");
    }

    @Test
    void aPlaceOfThePageIsWrittenOnce() {
        MarkedPage page = new MarkedPage("before\n<!-- written: x -->\nold\n<!-- end: x -->\nafter\n");
        MarkedPage written = page.with("x", "new\n");
        assertThat(written.text()).isEqualTo("before\n<!-- written: x -->\n\nnew\n\n<!-- end: x -->\nafter\n");
        assertThat(written.with("x", "new").text()).isEqualTo(written.text());
        assertThatThrownBy(() -> page.with("y", ""))
                .hasMessage("The page must hold the line <!-- written: y --> once, and it holds it never.");
        assertThatThrownBy(() -> new MarkedPage(page.text() + page.text()).with("x", ""))
                .hasMessageContaining("and it holds it more often");
        assertThatThrownBy(() -> new MarkedPage("<!-- end: x -->\n<!-- written: x -->\n").with("x", ""))
                .hasMessage("The end of 'x' stands before its beginning.");
    }
}
