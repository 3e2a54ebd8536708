package io.driftwatch.render;

import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column as the page shows it: a row of the table, and a section of its own.
 *
 * @param position its place in the reference, from 1
 * @param column what is said of it
 * @param isFar whether its row is shown on demand alone where a script runs
 * @param isOpen whether its section is open from the start
 * @param moved what moved, in a few words
 * @param pictures what is drawn of it
 * @param facts what is told of it
 * @param quantiles how its quantiles moved
 */
record ColumnEntry(
        int position,
        ColumnDrift column,
        boolean isFar,
        boolean isOpen,
        Optional<String> moved,
        ColumnPictures pictures,
        List<Fact> facts,
        List<Quantiles.Row> quantiles) {

    ColumnEntry {
        facts = List.copyOf(facts);
        quantiles = List.copyOf(quantiles);
    }

    ColumnEntry asFar() {
        return new ColumnEntry(position, column, true, isOpen, moved, pictures, facts, quantiles);
    }

    String anchor() {
        return Anchor.of(position, column.column());
    }

    String name() {
        return Shown.name(column.column());
    }

    String verdict() {
        return column.verdict().word();
    }

    /** One letter, which style and script know. */
    String mark() {
        return mark(column.verdict());
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case DRIFTED -> "d";
            case INCONCLUSIVE -> "i";
            case STABLE -> "s";
        };
    }

    /** The reason of a column that was not judged; else how grave it is and what moved. */
    String sentence() {
        if (!column.isCompared()) {
            return NamedLink.afterName(column);
        }
        String severity = column.isDrifted() ? " drifted, " + column.severity().word() + " severity" : " is stable";
        return moved.map(change -> severity + ", " + Shown.arrows(change)).orElse(severity);
    }

    /** The picture that only the table draws. */
    Optional<Picture> ownPicture() {
        return outlines() ? Optional.empty() : pictures.small();
    }

    /** The picture that the section draws, and the table once more. */
    Optional<Picture> sharedPicture() {
        return outlines() ? pictures.small() : Optional.empty();
    }

    private boolean outlines() {
        return pictures.outlines();
    }

    /** The bars of names and few numbers; the parts of a distance between names are told of the same names. */
    Optional<PairedBars> bars() {
        return pictures.categories().isPresent() && contributions().isPresent() ? Optional.empty() : pictures.bars();
    }

    /** What each bin adds to a distance. */
    Optional<PairedBars> contributions() {
        if (column.contributions().isEmpty()) {
            return Optional.empty();
        }
        PairedBars.Builder rows = new PairedBars.Builder();
        column.contributions().forEach(rows::part);
        return Optional.of(rows.build("What each bin adds to the distance, changes in percentage points", "Bin"));
    }

    boolean hasQuantiles() {
        return !quantiles.isEmpty();
    }

    String type() {
        return column.type().word();
    }

    String test() {
        return column.test() == null ? "-" : Shown.name(column.test());
    }

    String effect() {
        return Figures.brief(column.evidence().effectSize());
    }

    String floor() {
        return Figures.brief(column.evidence().minimumEffect());
    }

    String statistic() {
        return Figures.brief(column.evidence().statistic());
    }

    String pValue() {
        return Figures.probability(column.evidence().pValue());
    }

    String adjustedPValue() {
        return Figures.probability(column.evidence().adjustedPValue());
    }

    String mean() {
        return arrow(column.reference().mean().isPresent(), side -> Figures.brief(side.mean()));
    }

    String missing() {
        return arrow(true, side -> ColumnFacts.share(side, ColumnSummary::missing));
    }

    String rows() {
        return arrow(true, side -> Long.toString(used(side)));
    }

    /** From the reference to the current side, or nothing where the reference has nothing. */
    private String arrow(boolean isThere, Function<ColumnSummary, String> number) {
        return isThere ? number.apply(column.reference()) + " → " + number.apply(column.current()) : "-";
    }

    private static long used(ColumnSummary side) {
        return side.rows() - side.missing() - side.nonFinite();
    }
}
