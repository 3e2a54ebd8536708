package io.driftwatch.io;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A table of every kind of column, made up by seed, and its text in every form that means the same. */
record MadeUpTable(List<String> header, List<List<String>> rows) {

    private static final List<List<String>> KINDS = List.of(
            List.of("1", "2.50", "-3e-2", "+.5", "7.", "1e400", "NaN", "-Inf", "", "NA", "0.1", "12345678901234567890"),
            List.of("red", "green", "", "NA", "null", "NaN", "comma, and \"quotes\"", "two\nlines", "æøå €😀", " "),
            List.of("01", "1", "1.0", "one", "", "NaN", "nan"),
            List.of("", "NA", "null"),
            List.of("\"", "\"\"", ",", "\r\n", "\n\n", "'", "#", "\t"));

    private static final List<String> NAMES = List.of("a", "b c", "d,e", "f \"g\"", "two\nlines", "ü");

    enum Quotes {
        WHERE_NEEDED,
        EVERYWHERE,
        AT_RANDOM
    }

    /** A way to write a table down. */
    record Form(String lineEnd, Quotes quotes, boolean mark, boolean finalLineEnd) {

        static final Form CLEAN = new Form("\n", Quotes.WHERE_NEEDED, false, true);

        static List<Form> all() {
            List<Form> forms = new ArrayList<>();
            for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                for (Quotes quotes : Quotes.values()) {
                    for (boolean mark : new boolean[] {false, true}) {
                        forms.add(new Form(lineEnd, quotes, mark, false));
                        forms.add(new Form(lineEnd, quotes, mark, true));
                    }
                }
            }
            return forms;
        }
    }

    static MadeUpTable of(SplittableRandom random) {
        int width = random.nextInt(1, NAMES.size() + 1);
        List<List<String>> kinds =
                random.ints(width, 0, KINDS.size()).mapToObj(KINDS::get).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int row = random.nextInt(60); row > 0; row--) {
            rows.add(kinds.stream()
                    .map(kind -> kind.get(random.nextInt(kind.size())))
                    .toList());
        }
        return new MadeUpTable(NAMES.subList(0, width), rows);
    }

    MadeUpTable withRows(List<List<String>> others) {
        return new MadeUpTable(header, others);
    }

    CsvSource in(Form form, SplittableRandom random) {
        List<List<String>> records = new ArrayList<>(rows);
        records.add(0, header);
        String text = records.stream()
                .map(cells ->
                        cells.stream().map(cell -> written(cell, form, random)).collect(Collectors.joining(",")))
                .collect(Collectors.joining(form.lineEnd()));
        return CsvTexts.source((form.mark() ? "\uFEFF" : "") + text + (form.finalLineEnd() ? form.lineEnd() : ""));
    }

    private String written(String cell, Form form, SplittableRandom random) {
        // An empty last line without an end is no line at all.
        boolean needed =
                cell.matches("(?s).*[,\"\r\n].*") || (cell.isEmpty() && header.size() == 1 && !form.finalLineEnd());
        boolean quoted = switch (form.quotes()) {
            case WHERE_NEEDED -> needed;
            case EVERYWHERE -> true;
            case AT_RANDOM -> needed || random.nextBoolean();
        };
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
