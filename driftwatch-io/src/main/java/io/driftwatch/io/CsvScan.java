package io.driftwatch.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.driftwatch.io.Utf8Reader.UnreadableTextException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One reading of a CSV file: first the header, then all rows. Not thread-safe. */
final class CsvScan {

    /** Above the longest field as the file has it, which is refused before, and what is read at a time. */
    private static final int PARSER_BUFFER = 1 << 22;

    private final CsvSource.Progress progress;
    private final Utf8Reader text;
    private final CsvRecords records;
    private final Iterator<List<String>> parsed;

    CsvScan(String name, InputStream in, CsvSource.Progress progress) {
        this.progress = progress;
        text = new Utf8Reader(in, this::tell);
        records = new CsvRecords(name, text);
        parsed = CsvReader.builder()
                .allowUnclosedQuote(false)
                .maxBufferSize(PARSER_BUFFER)
                .build(records, text)
                .iterator();
    }

    private void tell(long bytesRead) {
        progress.read(bytesRead, records.rows());
    }

    /** The names in the header, checked. */
    List<String> header() throws IOException {
        if (!advance()) {
            throw records.fault(
                    1, "the file is empty: 0 rows and no header; write the column names in the first line.");
        }
        List<String> names = parsed.next();
        Optional<HeaderFault> fault = HeaderFault.of(names);
        if (fault.isPresent()) {
            throw records.fault(fault.get().field(), fault.get().message());
        }
        return names;
    }

    /** Sends every row to the sinks, one a field, and returns how many rows there are. */
    long fill(List<FieldSink> fields) throws IOException {
        records.fill(fields);
        // No row is handed back, so that this goes on to the end.
        advance();
        return records.rows();
    }

    /** A checksum of the bytes so far. */
    long checksum() {
        return text.checksum();
    }

    /** Parses up to the next record that is handed back: that is the header alone. */
    private boolean advance() throws IOException {
        try {
            return parsed.hasNext();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableTextException unreadable) {
                throw records.fault(records.currentField(), unreadable.fault);
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            throw translated(e);
        }
    }

    /** The parser wraps what a sink throws; without a cause, the fault is a quote's. */
    private RuntimeException translated(CsvParseException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        if (e.getCause() instanceof RuntimeException thrown) {
            return thrown;
        }
        return records.fault(
                records.currentField(),
                text.hasEnded()
                        ? "the file ends inside a quoted field; close its quote."
                        : "text follows the closing quote of a field; double every quote inside a quoted field.");
    }
}
