package io.driftwatch.render;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A heading with rows below it, of which those that come last may be left out. Not thread-safe.
 *
 * @param <T> what a row tells of
 */
final class MarkdownSection<T> {

    /** Above the longest line on what is left out. */
    private static final String ROOM = " ".repeat(160);

    private final String opening;
    private final String closing;
    private final List<T> entries;
    private final Function<T, String> row;
    private final List<String> rows = new ArrayList<>();

    /** A section of the entries, the most important first; there is none without entries. */
    MarkdownSection(String opening, String closing, List<T> entries, Function<T, String> row) {
        this.opening = opening;
        this.closing = closing;
        this.entries = List.copyOf(entries);
        this.row = row;
    }

    /** Takes what the section needs whatever becomes of its rows. */
    void reserve(ByteBudget budget) {
        if (!entries.isEmpty()) {
            budget.reserve(opening + closing + ROOM);
        }
    }

    /** Writes as many rows as there is room for. */
    void fill(ByteBudget budget) {
        Iterator<String> next = entries.stream().map(row).iterator();
        while (next.hasNext()) {
            String text = next.next();
            if (!budget.take(text)) {
                return;
            }
            rows.add(text);
        }
    }

    String text() {
        return entries.isEmpty() ? "" : opening + String.join("", rows) + leftOut() + closing;
    }

    private String leftOut() {
        int more = entries.size() - rows.size();
        return more == 0
                ? ""
                : "\nAnd " + more
                        + " more, left out for the size of this report; the formats html and json tell all.\n";
    }
}
