package io.driftwatch.render;

import io.driftwatch.report.Figures;
import io.driftwatch.stattest.BinContribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shares of both sides, a row each, with a bar for each side.
 *
 * @param caption what the table shows
 * @param first the heading of the first column
 * @param bars the rows
 */
record PairedBars(String caption, String first, List<Bar> bars) {

    /** The length of the longest bar. */
    static final int LONGEST = 99;

    PairedBars {
        bars = List.copyOf(bars);
    }

    /**
     * A row.
     *
     * @param label what is counted
     * @param note what is remarkable about it; empty for nothing
     * @param reference the reference's share
     * @param current the current share
     * @param longest the share whose bar is the longest
     * @param part what the row contributes to the distance
     */
    record Bar(String label, String note, double reference, double current, double longest, Optional<Double> part) {

        boolean isNoted() {
            return !note.isEmpty();
        }

        String before() {
            return Figures.percent(reference);
        }

        String now() {
            return Figures.percent(current);
        }

        String change() {
            return Figures.change(100 * (current - reference));
        }

        Optional<String> contribution() {
            return part.map(Figures::brief);
        }

        int lengthBefore() {
            return length(reference);
        }

        int lengthNow() {
            return length(current);
        }

        private int length(double share) {
            return share <= 0 ? 0 : Math.max(1, (int) Math.round(LONGEST * share / longest));
        }
    }

    /** Whether rows contribute to a distance. */
    boolean hasContributions() {
        return bars.stream().anyMatch(bar -> bar.part().isPresent());
    }

    /** Collects rows; their bars share one scale. Not thread-safe. */
    static final class Builder {

        private record Row(String label, String note, double reference, double current, Optional<Double> part) {}

        private final List<Row> rows = new ArrayList<>();

        Builder row(String label, double reference, double current) {
            return row(label, reference, current, Optional.empty());
        }

        /** A row of what a bin adds to a distance. */
        Builder part(BinContribution bin) {
            return row(
                    Shown.name(bin.bin()), bin.referenceShare(), bin.currentShare(), Optional.of(bin.contribution()));
        }

        private Builder row(String label, double reference, double current, Optional<Double> part) {
            String note = reference == 0 && current > 0 ? "new" : current == 0 && reference > 0 ? "gone" : "";
            rows.add(new Row(label, note, reference, current, part));
            return this;
        }

        /** A row of which it means nothing to be new or gone. */
        Builder plainRow(String label, double reference, double current) {
            rows.add(new Row(label, "", reference, current, Optional.empty()));
            return this;
        }

        PairedBars build(String caption, String first) {
            double longest = rows.stream()
                    .mapToDouble(row -> Math.max(row.reference, row.current))
                    .max()
                    .orElse(1);
            return new PairedBars(
                    caption,
                    first,
                    rows.stream()
                            .map(row -> new Bar(row.label, row.note, row.reference, row.current, longest, row.part))
                            .toList());
        }
    }
}
