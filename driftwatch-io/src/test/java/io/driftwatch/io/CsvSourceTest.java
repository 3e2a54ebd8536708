package io.driftwatch.io;

import static io.driftwatch.io.CsvTexts.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.io.CsvTexts.Recording;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.QualityFinding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

    private static final String ROWS = "amount,country\n12.5,SE\n8,NO\n,SE\n";

    @Test
    void readsNumbersAndNames() throws IOException {
        Dataset expected = Dataset.builder()
                .column(NumericColumn.ofNullable("amount", Arrays.asList(12.5, 8, null)))
                .categorical("country", "SE", "NO", "SE")
                .build();
        assertThat(source(ROWS).profile())
                .isEqualTo(Profiler.withDefaults().profile(expected))
                .isEqualTo(Profiler.withDefaults().profile(source(ROWS).dataset()));
    }

    @Test
    void readsAFileByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), ROWS);
        CsvSource source = CsvSource.of(file);
        assertThat(source.profile()).isEqualTo(source(ROWS).profile());
        assertThat(source.name()).isEqualTo(file.toString());
        assertThat(source).hasToString(file.toString());
    }

    @Test
    void aFaultOfTheDiskStaysOne(@TempDir Path folder) {
        Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> CsvSource.of(absent).profile())
                .isExactlyInstanceOf(NoSuchFileException.class)
                .hasMessage(absent.toString());
        assertThatThrownBy(() -> CsvSource.of(folder).profile())
                .isExactlyInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": it is a directory, not a file");
    }

    @Test
    void aFaultInTheMiddleOfTheFileStaysOne() {
        IOException broken = new IOException("The disk is gone.");
        assertThatThrownBy(endingWith(() -> {
                    throw broken;
                })::profile)
                .isSameAs(broken);
        Error fatal = new LinkageError("No class.");
        assertThatThrownBy(endingWith(() -> {
                    throw fatal;
                })::profile)
                .isSameAs(fatal);
        RuntimeException unforeseen = new IllegalStateException("Closed.");
        assertThatThrownBy(endingWith(() -> {
                    throw unforeseen;
                })::dataset)
                .isSameAs(unforeseen);
    }

    private interface Fault {
        int raise() throws IOException;
    }

    private static CsvSource endingWith(Fault fault) {
        InputStream end = new InputStream() {
            @Override
            public int read() throws IOException {
                return fault.raise();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return fault.raise();
            }
        };
        byte[] rows = ROWS.getBytes(StandardCharsets.UTF_8);
        return CsvSource.of("f.csv", () -> new SequenceInputStream(new ByteArrayInputStream(rows), end));
    }

    @Test
    void namesColumnsWithoutLookingAtTheRows() throws IOException {
        Recording opener = new Recording("\uFEFF\"a b\",ü\n1,2,3\n");
        assertThat(CsvSource.of("f.csv", opener).columnNames()).containsExactly("a b", "ü");
        assertThat(opener.closed()).isEqualTo(1);
        // The first byte is that of a byte order mark.
        assertThat(source("Ａ,b\n").columnNames()).containsExactly("Ａ", "b");
        assertThat(source("\uFEFE,b\n").columnNames()).containsExactly("\uFEFE", "b");
    }

    @Test
    void mayBeReadManyTimes() throws IOException {
        CsvSource source = source(ROWS);
        assertThat(source.profile()).isEqualTo(source.profile());
        assertThat(source.columnNames()).isEqualTo(source.columnNames());
    }

    @Test
    void readsTwiceOnlyWhereTextFollowsNumbers() throws IOException {
        Recording once = new Recording("x,y\nNA,1\nNaN,2\na,3\n7,4\n");
        assertThat(CsvSource.of("f.csv", once).profile().column("x").missing()).isEqualTo(2);
        assertThat(once.opened()).isEqualTo(1);
        assertThat(once.closed()).isEqualTo(1);

        Recording twice = new Recording("x,y\n7,4\na,3\n");
        assertThat(CsvSource.of("f.csv", twice).profile().column("x").valid()).isEqualTo(2);
        assertThat(twice.opened()).isEqualTo(2);
        assertThat(twice.closed()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x,y\n7,4\na,3\n", "x\n7\n", "x,y\n7,4\n"})
    void refusesAFileThatIsNotTheSameTwice(String second) {
        Recording opener = new Recording("x,y\n7,4\na,b\n", second);
        assertThatThrownBy(() -> CsvSource.of("f.csv", opener).profile())
                .isExactlyInstanceOf(InvalidDataException.class)
                .hasMessage("f.csv:1:1: the file must be read twice, because text follows numbers in 'x', 'y', but it"
                        + " was not the same twice; give a file that stays as it is, not a pipe.");
        assertThat(opener.closed()).isEqualTo(2);
    }

    @Test
    void aBlankLineIsMissingInOneColumnAndNothingInMore() throws IOException {
        assertThat(source("\n\nx\n1\n\n2\n\n").profile())
                .isEqualTo(source("x\n1\nNA\n2\nNA\n").profile());
        assertThat(source("\r\n\r\nx,y\r\n1,2\r\n\r\n3,4\r\n\r\n").profile())
                .isEqualTo(source("x,y\n1,2\n3,4\n").profile());
        assertThat(source("x,y\n" + "\n".repeat(3_000_000) + "1,2").profile().rows())
                .isEqualTo(1);
    }

    @Test
    void aFileOfOnlyAHeaderIsNeverGreen() throws IOException {
        DatasetProfile empty = source("amount,country").profile();
        assertThat(empty).hasToString("0 rows of [amount numeric, country numeric]");
        assertThat(source("amount,country\r\n").dataset().rows()).isZero();
        DriftReport report =
                DriftMonitor.builder().baseline(source(ROWS).profile()).build().check(empty);
        assertThat(report.status()).isNotEqualTo(Status.GREEN);
        assertThat(report.quality()).extracting(QualityFinding::message).contains("The current data have 0 rows.");
    }

    @Test
    void textWhereNumbersWereIsAFindingAndOtherColumnsAreStillCompared() throws IOException {
        DriftMonitor monitor =
                DriftMonitor.builder().baseline(source(many("1.5")).profile()).build();
        DriftReport report = monitor.check(source(many("\"1,5\"")).profile(monitor.selection()));
        assertThat(report.quality())
                .extracting(QualityFinding::message)
                .containsExactly(
                        "Column 'x' is numeric in the reference but categorical in the current data, for example '1,5'.");
        assertThat(report.status()).isNotEqualTo(Status.GREEN);
        assertThat(report.column("y").isCompared()).isTrue();
    }

    private static String many(String x) {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int row = 0; row < 100; row++) {
            text.append(x).append(',').append(row * row % 37).append('\n');
        }
        return text.toString();
    }

    @Test
    void tellsHowFarAReadingHasCome() throws IOException {
        String rows = "amount\n" + "1.5\n".repeat(50_000) + "text\n";
        List<String> heard = new ArrayList<>();
        CsvSource listened = source(rows).withProgress((bytes, read) -> heard.add(bytes + " " + (read > 0)));
        assertThat(listened.profile()).isEqualTo(source(rows).profile());
        List<String> once = List.of("65536 false", "131072 true", "196608 true", "200012 true");
        assertThat(heard)
                .containsExactlyElementsOf(
                        Stream.concat(once.stream(), once.stream()).toList());
    }

    @Test
    void whatTheListenerThrowsEndsTheReading() {
        IllegalStateException stop = new IllegalStateException("Enough.");
        assertThatThrownBy(() -> source(ROWS)
                        .withProgress((bytes, rows) -> {
                            throw stop;
                        })
                        .profile())
                .isSameAs(stop);
    }
}
