package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.io.CsvSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {

    @TempDir
    private Path folder;

    private final StringWriter terminal = new StringWriter();
    private Instant now = Instant.EPOCH;
    private final ProgressLine line = ProgressLine.on(new PrintWriter(terminal), () -> now);

    private CsvSource.Progress reading(String name, int bytes) throws IOException {
        return line.of(Files.writeString(folder.resolve(name), "x".repeat(bytes)));
    }

    private void after(int milliseconds) {
        now = now.plusMillis(milliseconds);
    }

    @Test
    void aShortReadingShowsNothing() throws IOException {
        CsvSource.Progress reading = reading("current.csv", 100);
        after(999);
        reading.read(43, 5);
        line.wipe();
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void aLongOneIsOneLineThatIsWrittenAnewAndWipedAtTheEnd() throws IOException {
        CsvSource.Progress reading = reading("current.csv", 100);
        after(1_000);
        reading.read(43, 1_234_567);
        after(199);
        reading.read(44, 1_234_568);
        after(1);
        reading.read(100, 7);
        line.wipe();
        line.wipe();
        String first = "reading current.csv  43 %  1.235 million rows";
        String second = "reading current.csv  100 %  7 rows";
        assertThat(terminal.toString())
                .isEqualTo("\r" + first + "\r" + second + " ".repeat(first.length() - second.length()) + "\r"
                        + " ".repeat(second.length()) + "\r");
    }

    @Test
    void theSecondFileGoesOnWhereTheFirstEnded() throws IOException {
        reading("reference.csv", 10);
        after(1_000);
        reading("current.csv", 10).read(5, 1);
        assertThat(terminal.toString()).isEqualTo("\rreading current.csv  50 %  1 row");
    }

    @Test
    void aFileWithoutASizeHasNoShare() throws IOException {
        CsvSource.Progress reading = reading("pipe", 0);
        after(2_000);
        reading.read(5, 1);
        assertThat(terminal.toString()).isEqualTo("\rreading pipe  1 row");
    }

    @Test
    void theNameOfAFileMovesNoCursorAndFitsTheLine() throws IOException {
        CsvSource.Progress reading = reading("\u001b[2J" + "n".repeat(100), 10);
        after(2_000);
        reading.read(5, 999_999);
        assertThat(terminal.toString())
                .isEqualTo("\rreading \\u{1b}[2J" + "n".repeat(15) + "… (109 characters)  50 %  999999 rows")
                .hasSizeLessThan(80);
    }

    @Test
    void nothingIsShownAfterAnInterrupt() throws IOException {
        CsvSource.Progress reading = reading("current.csv", 10);
        after(1_000);
        reading.read(1, 1);
        line.close();
        after(1_000);
        reading.read(2, 2);
        assertThat(terminal.toString()).endsWith("\r" + " ".repeat("reading current.csv  10 %  1 row".length()) + "\r");
    }

    @Test
    void nobodyIsToldWhereNobodyWatches() throws IOException {
        ProgressLine silent = ProgressLine.silent();
        silent.of(folder.resolve("nowhere.csv")).read(1, 1);
        silent.close();
        assertThat(terminal.toString()).isEmpty();
    }
}
