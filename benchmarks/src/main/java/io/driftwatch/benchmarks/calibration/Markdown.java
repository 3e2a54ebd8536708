package io.driftwatch.benchmarks.calibration;

import java.util.List;
import java.util.Locale;

/** Tables as the page has them. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    /** Begins a table. */
    Markdown head(List<String> titles) {
        return row(titles).row(titles.stream().map(title -> "---").toList(), "|", "|");
    }

    Markdown row(List<String> fields) {
        return row(fields, "| ", " |");
    }

    private Markdown row(List<String> fields, String opening, String closing) {
        text.append(opening)
                .append(String.join(opening.strip().equals(opening) ? "|" : " | ", fields))
                .append(closing)
                .append("\n");
        return this;
    }

    Markdown paragraph(String words) {
        text.append(text.length() == 0 ? "" : "\n").append(words).append("\n\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** One decimal, or two below half a percent. */
    static String percent(double share) {
        boolean small = share > 0 && share < 0.005;
        return String.format(Locale.ROOT, small ? "%.2f" : "%.1f", 100 * share);
    }

    /** A whole number in groups of three. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
