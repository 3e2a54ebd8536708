package io.driftwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.benchmarks.page.MarkedPage;
import io.driftwatch.io.CsvSource;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {

    @Test
    void ratiosAreOfNeighboursAndTheMedianIsTold() {
        // One uncounted round, then work and yardstick of 1 and 3, 2 and 4, 4 and 20 milliseconds.
        Deque<Long> times = new ArrayDeque<>(List.of(0L, 9L, 9L, 0L, 1L, 4L, 10L, 12L, 16L, 20L, 24L, 44L));
        PairedTiming.Result result =
                new PairedTiming(3, () -> times.remove() * 1_000_000).compare(1, () -> "work", () -> "yardstick");
        assertThat(times).isEmpty();
        assertThat(result.work()).isCloseTo(2, within(1e-12));
        assertThat(result.yardstick()).isCloseTo(4, within(1e-12));
        assertThat(result.ratio()).isCloseTo(3, within(1e-12));
        assertThat(result.line("ours", "theirs"))
                .isEqualTo("ours 2.00 ms, theirs 4.00 ms; yardstick / work: median 3.00 (2.00 to 5.00),"
                        + " work / yardstick: median 0.33");
    }

    @Test
    void memoryRunProfilesRowsThatAreNotHeld() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new MemoryRun(6, 1 << 20).run(60_000, 500, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "60000 rows of 6 columns profiled in",
                        "share error at most 0.000",
                        "compared with 500 rows: green");
    }

    @Test
    void sketchSpeedTellsTheBoundAndTheNamesKept() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new SketchSpeed(120_000, 0, new PairedTiming(1, System::nanoTime))
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("profile of 120000 numbers", "rank error at most 0.000", " kept, ");
    }

    @Test
    void speedMeasuresBothPromises() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Speed(300, 0, new PairedTiming(1, System::nanoTime))
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("300 rows\n", "ks against a stored profile", "profile and compare 20 + 5 columns");
    }

    @Test
    void feedingMeasuresOneThreadAndTwo() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Feeding(300, 0, new PairedTiming(1, System::nanoTime))
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("two threads", "ns a value", "with the cut");
    }

    @Test
    void blockAlarmsCountsByRowsAndByBlocks() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new BlockAlarms(2, 12).run(List.of("ks", "chi-square"), new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("`ks` \\| [0-9.]+ % \\| [0-9.]+ % \\| [0-9.]+ % \\|")
                .contains("`chi-square`");
    }

    @Test
    void numberedRowsAreAllThereOnce() throws Exception {
        assertThat(new NumberedRows(1_000).feed())
                .matches("16 threads fed 16000 rows into \\d+ windows, which hold 16000: 0 lost, 0 twice");
    }

    @Test
    void everyTestIsMeasured() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new TestSpeed(300, 0, new PairedTiming(1, System::nanoTime))
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("cramer-von-mises on", "mann-whitney on", "t-test on", "z-test on")
                .hasLineCount(7);
    }

    @Test
    void everyDistanceIsMeasured() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new DistanceSpeed(300, 0, new PairedTiming(1, System::nanoTime))
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("psi on", "jensen-shannon on", "wasserstein on", "energy-distance on")
                .hasLineCount(7);
    }

    @Test
    void theSpeedTableHasARowAPromise() throws IOException {
        String table = new SpeedTable(300, 0, 30, new PairedTiming(1, System::nanoTime)).measure();
        assertThat(table)
                .contains("| `epps-singleton` on stored profiles, 300 rows | `Arrays.sort` | ")
                .contains("| `psi` of raw numbers on a stored baseline, 3,000 rows |", "| at most 0.25 |")
                .contains("| 30 columns of 300 rows by `ks`, two threads | one thread |", " times as fast");
        String page = Files.readString(Path.of("../docs/statistics.md"));
        assertThat(new MarkedPage(page).with("speed", table).text()).contains(table.strip());
    }

    @Test
    void scoringIsMeasuredBesideTribuo() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new ScoringSpeed(100, 0, new PairedTiming(1, System::nanoTime))
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("own dot product", "Tribuo's predict", "one row: ", "100 customers made up")
                .hasLineCount(3);
    }

    @Test
    void alarmsAreCountedByDistanceAndSource() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new DistanceAlarms(1).run(List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        // A heading of two lines; five distances on bins with four sources, and two of numbers alone with three.
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| `wasserstein` | normal | ")
                .hasLineCount(2 + 5 * 4 + 2 * 3);
    }

    @Test
    void theFilesHoldTheMadeUpTable(@TempDir Path folder) throws IOException {
        WideFiles.main(new String[] {folder.toString(), "50"});
        DatasetProfile reference = CsvSource.of(folder.resolve("reference.csv")).profile();
        DatasetProfile current = CsvSource.of(folder.resolve("current.csv")).profile();
        DatasetProfile table =
                Profiler.withDefaults().profile(MadeUpTable.of(1, 50, 20, 5, 0).dataset());
        assertThat(reference.schema()).isEqualTo(table.schema());
        assertThat(reference.rows()).isEqualTo(50);
        assertThat(current).isNotEqualTo(reference);
    }
}
