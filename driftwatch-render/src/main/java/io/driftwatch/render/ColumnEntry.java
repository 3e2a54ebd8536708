package io.driftwatch.render;

import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.Figures;
import java.util.List;
import java.util.Optional;

/**
 * A column as the page shows it: a row of the table, and a section of its own.
 *
 * @param position its place in the reference, from 1
 * @param column what is said of it
 * @param isOpen whether its section is open from the start
 * @param pictures what is drawn of it
 * @param facts what is told of it
 * @param quantiles how its quantiles moved
 */
record ColumnEntry(
        int position,
        ColumnDrift column,
        boolean isOpen,
        ColumnPictures pictures,
        List<Fact> facts,
        List<Quantiles.Row> quantiles) {

    ColumnEntry {
        facts = List.copyOf(facts);
        quantiles = List.copyOf(quantiles);
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

    /** What follows the name in the column's own sentence. */
    String sentence() {
        return Shown.sentence(column.sentence().substring(column.column().length()));
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

    Optional<PairedBars> bars() {
        return pictures.bars();
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

    String meanBefore() {
        return Figures.brief(column.reference().mean());
    }

    String meanNow() {
        return Figures.brief(column.current().mean());
    }

    String missingBefore() {
        return ColumnFacts.share(column.reference(), ColumnSummary::missing);
    }

    String missingNow() {
        return ColumnFacts.share(column.current(), ColumnSummary::missing);
    }

    long rowsBefore() {
        return used(column.reference());
    }

    long rowsNow() {
        return used(column.current());
    }

    private static long used(ColumnSummary side) {
        return side.rows() - side.missing() - side.nonFinite();
    }
}
