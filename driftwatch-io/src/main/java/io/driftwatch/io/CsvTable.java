package io.driftwatch.io;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.DisplayText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The selected columns of a CSV file. The first reading finds their types and fills them; a second one, only where it
 * is needed, fills those that began with numbers and turned out to be categorical. Not thread-safe.
 *
 * @param <R> what becomes of a column
 */
final class CsvTable<R> {

    private final CsvSource source;
    /** One a field of the file. */
    private final List<FieldSink> fields = new ArrayList<>();
    /** One a selected column. */
    private final List<CsvColumn<R>> columns = new ArrayList<>();

    private long rows;

    private CsvTable(CsvSource source) {
        this.source = source;
    }

    static <R> CsvTable<R> read(CsvSource source, ColumnSelection selection, ColumnSinks<R> sinks) throws IOException {
        CsvTable<R> table = new CsvTable<>(source);
        long checksum = table.readOnce(selection, sinks);
        if (table.columns.stream().anyMatch(CsvColumn::isWaiting)) {
            table.readAgain(checksum);
        }
        return table;
    }

    long rows() {
        return rows;
    }

    List<R> columns() {
        return columns.stream().map(CsvColumn::seal).toList();
    }

    private long readOnce(ColumnSelection selection, ColumnSinks<R> sinks) throws IOException {
        try (InputStream in = source.open()) {
            CsvScan scan = source.scan(in);
            lay(scan.header(), selection, sinks);
            rows = scan.fill(fields);
            return scan.checksum();
        }
    }

    private void lay(List<String> header, ColumnSelection selection, ColumnSinks<R> sinks) {
        DecimalText decimals = new DecimalText();
        for (String column : header) {
            if (selection.includes(column)) {
                columns.add(new CsvColumn<>(column, selection.typeOf(column), sinks, decimals));
                fields.add(columns.get(columns.size() - 1));
            } else {
                fields.add(FieldSink.NONE);
            }
        }
    }

    private void readAgain(long checksum) throws IOException {
        List<CsvColumn<R>> waiting =
                columns.stream().filter(CsvColumn::isWaiting).toList();
        waiting.forEach(CsvColumn::beginAgain);
        fields.replaceAll(field -> waiting.contains(field) ? field : FieldSink.NONE);
        if (!fillsAgain(checksum)) {
            String late = waiting.stream()
                    .map(column -> DisplayText.quoted(column.name()))
                    .collect(Collectors.joining(", "));
            throw new InvalidDataException(
                    source.name() + ":1:1: the file must be read twice, because text follows numbers in " + late
                            + ", but it was not the same twice; give a file that stays as it is, not a pipe.");
        }
    }

    /** False where the bytes are others than at the first reading, which found nothing wrong with them. */
    private boolean fillsAgain(long checksum) throws IOException {
        try (InputStream in = source.open()) {
            CsvScan scan = source.scan(in);
            scan.header();
            scan.fill(fields);
            return scan.checksum() == checksum;
        } catch (InvalidDataException e) {
            return false;
        }
    }
}
