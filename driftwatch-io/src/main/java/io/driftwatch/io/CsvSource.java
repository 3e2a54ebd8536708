package io.driftwatch.io;

import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file, which may be read any number of times. Immutable; thread-safe if its opener is.
 *
 * <pre>{@code
 * DatasetProfile lastYear = CsvSource.of(Path.of("last-year.csv")).profile();
 * DriftMonitor monitor = DriftMonitor.builder().baseline(lastYear).build();
 * CsvSource thisWeek = CsvSource.of(Path.of("this-week.csv"));
 * DriftReport report = monitor.check(thisWeek.profile(monitor.selection()));
 * }</pre>
 *
 * <p>The file is <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> in UTF-8, with or without a byte order
 * mark, with any line ends, and begins with a header. A blank line is a missing value in a file of one column, and
 * nothing in a wider one. A field has at most 1,000,000 characters.
 *
 * <p>An empty field, {@code NA}, {@code NaN} and {@code null} are missing, quoted or not. A column is numeric when all
 * its other values are numbers as {@code [+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?}; there {@code NaN} and signed
 * {@code Inf} and {@code Infinity}, in any case, and numbers too large for a double, are counted as not finite. Every
 * other column is categorical and keeps the text as it stands: {@code 01} and {@code 1.0} are two names.
 *
 * <p>A profile is made while the file streams: memory grows with the distinct values and not with the rows. Where text
 * turns up in a column after numbers, the file is read a second time, for such columns alone; it must be the same bytes
 * then, so that a pipe will not do.
 */
public final class CsvSource {

    private final String name;
    private final Opener opener;
    private final Progress progress;

    /** Opens the bytes of a file from the start, as often as asked. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the file.
         *
         * @return a new stream of the same bytes each time; whoever asked closes it
         * @throws IOException if the file cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** Hears how far a reading has come, so that somebody who waits can be told. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some of the file was read. It is called by the thread that reads, after every 64 KiB or so.
         *
         * @param bytes the bytes of the file so far; a second reading begins anew
         * @param rows the rows so far
         */
        void read(long bytes, long rows);
    }

    private CsvSource(String name, Opener opener, Progress progress) {
        this.name = name;
        this.opener = opener;
        this.progress = progress;
    }

    /**
     * A file on disk. It is not opened yet.
     *
     * @param file the path, which messages show as it is given here
     * @return the source
     */
    public static CsvSource of(Path file) {
        return of(file.toString(), () -> open(file));
    }

    /**
     * Anything that can be opened more than once, such as a resource or an object in a store.
     *
     * @param name the name that messages show
     * @param opener opens it from the start each time
     * @return the source
     */
    public static CsvSource of(String name, Opener opener) {
        return new CsvSource(name, opener, (bytes, rows) -> {});
    }

    /**
     * The same file with a listener that hears how far a reading has come. What it throws ends the reading.
     *
     * @param listener hears of it; thread-safe if the source is to be
     * @return a source
     */
    public CsvSource withProgress(Progress listener) {
        return new CsvSource(name, opener, listener);
    }

    /**
     * The name that messages show.
     *
     * @return the path as it was given, or the name
     */
    public String name() {
        return name;
    }

    /**
     * The names in the header, in their order. Reads no further than the header.
     *
     * @return an immutable list of distinct names
     * @throws InvalidDataException if there is no header, or names are blank or repeat
     * @throws IOException if the file cannot be read
     */
    public List<String> columnNames() throws IOException {
        try (InputStream in = open()) {
            return new CsvScan(name, in, (bytes, rows) -> {}).header();
        }
    }

    /**
     * The profile of all columns.
     *
     * @return the profile, with 0 rows if there is only a header
     * @throws InvalidDataException if the file is not what the class comment says
     * @throws IOException if the file cannot be read
     */
    public DatasetProfile profile() throws IOException {
        return profile(ColumnSelection.all());
    }

    /**
     * The profile of the selected columns. A column that is to be categorical keeps its text; one that is to be numeric
     * and holds text is categorical all the same, and the comparison reports it. Nothing of other columns is kept.
     * Where the selection names a column for blocks, all rows are in memory while the profile is made.
     *
     * @param selection which columns, and as what
     * @return the profile in the file's order, with 0 rows if there is only a header
     * @throws InvalidDataException if the file is not what the class comment says, or a row does not say which block it
     *     belongs to
     * @throws IOException if the file cannot be read
     */
    public DatasetProfile profile(ColumnSelection selection) throws IOException {
        if (selection.block().isPresent()) {
            ColumnSelection read =
                    BlockedRows.toRead(selection, selection.block().get());
            CsvTable<Column> rows = CsvTable.read(this, read, new RowSinks());
            return BlockedRows.profile(name, rows.columns(), selection);
        }
        CsvTable<ColumnProfile> table = CsvTable.read(this, selection, new ProfileSinks());
        return DatasetProfile.of(table.rows(), table.columns());
    }

    /**
     * All rows, in memory. Its profile is that of {@link #profile()}.
     *
     * @return the data
     * @throws InvalidDataException if the file is not what the class comment says
     * @throws IOException if the file cannot be read
     */
    public Dataset dataset() throws IOException {
        CsvTable<Column> table = CsvTable.read(this, ColumnSelection.all(), new RowSinks());
        return Dataset.of(table.columns().toArray(Column[]::new));
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    CsvScan scan(InputStream in) {
        return new CsvScan(name, in, progress);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Reading a directory fails with a message that does not name it. */
    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory, not a file");
        }
        return Files.newInputStream(file);
    }
}
