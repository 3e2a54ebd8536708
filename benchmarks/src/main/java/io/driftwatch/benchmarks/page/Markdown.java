package io.driftwatch.benchmarks.page;

import java.util.List;
import java.util.Locale;

/** Tables as the page has them. */
public final class Markdown {

    private final StringBuilder text = new StringBuilder();

    /** Begins without text. */
    public Markdown() {}

    /**
     * Begins a table.
     *
     * @param titles of its columns
     * @return this
     */
    public Markdown head(List<String> titles) {
        return row(titles).row(titles.stream().map(title -> "---").toList(), "|", "|");
    }

    /**
     * Adds a row.
     *
     * @param fields one a column
     * @return this
     */
    public Markdown row(List<String> fields) {
        return row(fields, "| ", " |");
    }

    private Markdown row(List<String> fields, String opening, String closing) {
        text.append(opening)
                .append(String.join(opening.strip().equals(opening) ? "|" : " | ", fields))
                .append(closing)
                .append("\n");
        return this;
    }

    /**
     * Adds a paragraph.
     *
     * @param words what it says
     * @return this
     */
    public Markdown paragraph(String words) {
        text.append(text.length() == 0 ? "" : "\n").append(words).append("\n\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * A percentage with one decimal, or two below half a percent.
     *
     * @param share from 0 to 1
     * @return the number, without the sign
     */
    public static String percent(double share) {
        boolean small = share > 0 && share < 0.005;
        return String.format(Locale.ROOT, small ? "%.2f" : "%.1f", 100 * share);
    }

    /**
     * A whole number in groups of three.
     *
     * @param number the number
     * @return its text
     */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
