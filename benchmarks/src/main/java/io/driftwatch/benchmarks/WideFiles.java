package io.driftwatch.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes two CSV files of 25 columns, for timing the whole command: {@code reference.csv} and {@code current.csv}, the
 * second shifted by a fifth of a standard deviation. Arguments: a folder, and the rows of each file (100,000 if
 * absent).
 */
public final class WideFiles {

    private static final int ROWS = 100_000;
    private static final double SHIFT = 0.2;

    private WideFiles() {}

    /**
     * Writes the files.
     *
     * @param arguments a folder, and the number of rows
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
        write(folder.resolve("reference.csv"), MadeUpTable.of(1, rows, 20, 5, 0));
        write(folder.resolve("current.csv"), MadeUpTable.of(2, rows, 20, 5, SHIFT));
    }

    private static void write(Path file, MadeUpTable table) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            table.writeTo(out);
        }
    }
}
