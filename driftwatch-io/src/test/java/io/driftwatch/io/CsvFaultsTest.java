package io.driftwatch.io;

import static io.driftwatch.io.CsvTexts.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFaultsTest {

    private static final int LONGEST = 1_000_000;

    static Arguments[] faults() {
        return new Arguments[] {
            fault("", "1:1: the file is empty: 0 rows and no header; write the column names in the first line."),
            fault("\uFEFF", "1:1: the file is empty: 0 rows and no header; write the column names in the first line."),
            fault("\n\n", "3:1: the file is empty: 0 rows and no header; write the column names in the first line."),
            fault("a,b\n1,x\n2\n", "3:2: the row has 1 field but the header has 2 fields" + RAGGED),
            fault("a,b\n\n1,x,3,4", "3:3: the row has 4 fields but the header has 2 fields" + RAGGED),
            fault("a\n1,\n", "2:2: the row has 2 fields but the header has 1 field" + RAGGED),
            fault("a,b\n1,\"x\ny\"\n\n2\n", "5:2: the row has 1 field but the header has 2 fields" + RAGGED),
            fault("a,b\r\n1,\"x\r\ny\"\r\n2\r\n", "4:2: the row has 1 field but the header has 2 fields" + RAGGED),
            fault("a,a\n1,2\n", "1:2: " + NAMES + "fields 1 and 2 are 'a'" + OWN_NAME),
            fault(
                    "\na,,b,\" \",a,b,c,a\n",
                    "2:2: " + NAMES + "fields 1, 5 and 8 are 'a', fields 2 and 4 are blank, fields 3 and 6 are 'b'"
                            + OWN_NAME),
            fault("\"\"\n1\n", "1:1: " + NAMES + "field 1 is blank" + OWN_NAME),
            fault("a,b\n1,\"x\n2,y\n", "2:2: the file ends inside a quoted field; close its quote."),
            fault("a,\"b", "1:2: the file ends inside a quoted field; close its quote."),
            fault(
                    "a,b\n1,\"x\" \n",
                    "2:2: text follows the closing quote of a field; double every quote inside a quoted field."),
        };
    }

    private static final String RAGGED =
            "; give every row as many as the header, and quote a field that holds a comma or a quote.";
    private static final String NAMES = "column names must be distinct and not blank, but ";
    private static final String OWN_NAME = "; give every column a name of its own.";

    private static Arguments fault(String text, String message) {
        return Arguments.of(text, "f.csv:" + message);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatWhereAndWhatToDo(String text, String message) {
        assertRefused(source(text), message);
    }

    private static void assertRefused(CsvSource source, String message) {
        assertThatThrownBy(source::profile)
                .isExactlyInstanceOf(InvalidDataException.class)
                .hasMessage(message);
        assertThatThrownBy(source::dataset)
                .isExactlyInstanceOf(InvalidDataException.class)
                .hasMessage(message);
    }

    @Test
    void givesTheByteThatIsNotUtf8() {
        assertRefused(
                bytes("a,b\n1,", 0xFF, 0xFE, '\n'),
                "f.csv:2:2: byte 0xFF at offset 6 of the file, counted from 0, is not UTF-8; save the file as UTF-8.");
        assertRefused(
                bytes("\uFEFFa,b\r\n1,ü\r\n2,", 0xE9, '\r', '\n'),
                "f.csv:3:2: byte 0xE9 at offset 16 of the file, counted from 0, is not UTF-8; save the file as UTF-8.");
        assertRefused(
                bytes("", 0xFF, 0xFE, 'a', 0),
                "f.csv:1:1: byte 0xFF at offset 0 of the file, counted from 0, is not UTF-8; save the file as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_190, 8_191, 8_192, 65_530, 65_535, 65_536, 65_537, 200_000})
    void findsTheByteWhereverItLies(int rows) {
        // With five bytes of header and eight a row, a buffer's end falls into a character.
        String good = "ab,c\n" + "1,ü€\n".repeat(rows);
        int offset = good.getBytes(StandardCharsets.UTF_8).length;
        assertRefused(
                bytes(good, '1', ',', 0xC3, '\n'),
                "f.csv:" + (rows + 2) + ":2: byte 0xC3 at offset " + (offset + 2)
                        + " of the file, counted from 0, is not UTF-8; save the file as UTF-8.");
    }

    @Test
    void aCutCharacterAtTheEndIsNotUtf8() {
        assertRefused(
                bytes("a\n", 0xE2, 0x82),
                "f.csv:2:1: byte 0xE2 at offset 2 of the file, counted from 0, is not UTF-8; save the file as UTF-8.");
    }

    private static CsvSource bytes(String start, int... end) {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(first, first.length + end.length);
        for (int i = 0; i < end.length; i++) {
            all[first.length + i] = (byte) end[i];
        }
        return source(all);
    }

    @Test
    void readsTheLongestField() throws IOException {
        String longest = "x".repeat(LONGEST);
        String quotes = "\"\"".repeat(LONGEST);
        assertThat(source("a,b\n1," + longest + "\n2,\"" + quotes + "\"\n").profile())
                .hasToString("2 rows of [a numeric, b categorical]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"\"", "ü"})
    void refusesALongerField(String unit) {
        String message = "f.csv:3:2: the field has more than 1000000 characters; close its quote, or shorten it.";
        assertRefused(source("a,b\n1,2\n2,\"" + unit.repeat(LONGEST + 1) + "\"\n"), message);
        assertRefused(source("a,b\n1,2\n2,\"" + unit.repeat(3 * LONGEST)), message);
    }

    @Test
    void namesTenOfManyNamesThatRepeatAndCutsLongOnes() {
        String longName = "n".repeat(10_000);
        String header = IntStream.range(0, 12).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> source(longName + "," + header + "," + longName + "," + header + "\n")
                        .columnNames())
                .hasMessageContaining(
                        "fields 1 and 14 are '" + "n".repeat(80) + "… (10000 characters)', fields 2 and 15")
                .hasMessageContaining("are 'c8' and 3 more names repeat; give every column a name of its own.");
    }
}
