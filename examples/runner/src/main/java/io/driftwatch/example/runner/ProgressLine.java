package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.io.CsvSource;
import io.driftwatch.report.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody at a terminal how far the reading of files has come, once it takes longer than a moment: one line,
 * written anew several times a second, and wiped at the end. Thread-safe.
 */
final class ProgressLine {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final int LONGEST_NAME = 24;
    private static final double MILLION = 1e6;

    private final PrintWriter terminal;
    private final @Nullable InstantSource clock;
    private Instant next = Instant.MAX;
    private int shown;
    private boolean closed;

    private ProgressLine(PrintWriter terminal, @Nullable InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    static ProgressLine on(PrintWriter terminal, InstantSource clock) {
        return new ProgressLine(terminal, clock);
    }

    /** For where nobody watches. */
    static ProgressLine silent() {
        return new ProgressLine(new PrintWriter(PrintWriter.nullWriter()), null);
    }

    /** What shows the reading of a file. The first file begins the moment that is waited for. */
    synchronized CsvSource.Progress of(Path file) throws IOException {
        InstantSource source = clock;
        if (source == null) {
            return (bytes, rows) -> {};
        }
        if (next.equals(Instant.MAX)) {
            next = source.instant().plus(MOMENT);
        }
        String name = DisplayText.shortened(DisplayText.visible(String.valueOf(file.getFileName())), LONGEST_NAME);
        long size = Files.size(file);
        return (bytes, rows) -> show(source.instant(), "reading " + name + share(bytes, size) + "  " + rows(rows));
    }

    /** Something that is no file, such as a pipe, has no size. */
    private static String share(long bytes, long size) {
        return size > 0 ? "  " + Math.min(100, 100 * bytes / size) + " %" : "";
    }

    private static String rows(long rows) {
        return rows < MILLION ? Figures.count(rows, "row") : Figures.brief(rows / MILLION) + " million rows";
    }

    private synchronized void show(Instant now, String line) {
        if (!closed && !now.isBefore(next)) {
            next = now.plus(STEP);
            rewrite(line);
            terminal.flush();
        }
    }

    /** The spaces wipe what a longer line before left behind. */
    private void rewrite(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        shown = line.length();
    }

    /** Wipes the line; it may be shown again. */
    synchronized void wipe() {
        if (shown > 0) {
            rewrite("");
            terminal.print("\r");
            terminal.flush();
        }
    }

    /** Wipes the line for good. */
    synchronized void close() {
        wipe();
        closed = true;
    }
}
