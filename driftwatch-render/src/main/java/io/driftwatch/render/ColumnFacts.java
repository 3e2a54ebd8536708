package io.driftwatch.render;

import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.Decision;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.Evidence;
import io.driftwatch.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What is told of a column beside its pictures. */
final class ColumnFacts {

    private final double levelOfPolicy;

    ColumnFacts(double levelOfPolicy) {
        this.levelOfPolicy = levelOfPolicy;
    }

    List<Fact> of(ColumnDrift column, ColumnPictures pictures) {
        List<Fact> facts = new ArrayList<>();
        if (column.isCompared()) {
            addConditions(facts, column);
        }
        if (column.evidence().noiseLevel().isPresent()) {
            facts.add(new Fact("Noise level", Figures.brief(column.evidence().noiseLevel())));
        }
        addShares(facts, "Missing", column, ColumnSummary::missing);
        addShares(facts, "Not finite", column, ColumnSummary::nonFinite);
        pictures.categories().ifPresent(names -> {
            addNames(facts, "New", names.came(), "current");
            addNames(facts, "Vanished", names.went(), "reference");
        });
        return facts;
    }

    /** Drift needs both conditions; one that does not hold is the one that decided. */
    private void addConditions(List<Fact> facts, ColumnDrift column) {
        boolean drifted = column.isDrifted();
        Evidence evidence = column.evidence();
        double level = evidence.significanceLevel(levelOfPolicy);
        facts.add(new Fact(
                "Adjusted p-value",
                Figures.probability(evidence.adjustedPValue())
                        + (drifted || column.decidedBy() == Decision.By.EFFECT
                                ? ", significant at "
                                : ", not significant at ")
                        + Figures.brief(level)));
        facts.add(new Fact(
                evidence.distance().isPresent() ? "Distance" : "Effect",
                Figures.brief(evidence.effectSize())
                        + (drifted || column.decidedBy() == Decision.By.SIGNIFICANCE
                                ? ", at or above the floor "
                                : ", below the floor ")
                        + Figures.brief(evidence.minimumEffect())));
    }

    /** Nothing is told of what neither side has. */
    private static void addShares(
            List<Fact> facts, String name, ColumnDrift column, ToLongFunction<ColumnSummary> rows) {
        if (rows.applyAsLong(column.reference()) + rows.applyAsLong(column.current()) > 0) {
            facts.add(new Fact(
                    name,
                    share(column.reference(), rows) + " of the reference, " + share(column.current(), rows)
                            + " of the current rows"));
        }
    }

    static String share(ColumnSummary side, ToLongFunction<ColumnSummary> rows) {
        return side.rows() == 0 ? "-" : Figures.percent((double) rows.applyAsLong(side) / side.rows());
    }

    private static void addNames(List<Fact> facts, String name, Categories.OneSided names, String side) {
        if (names.count() > 0) {
            List<String> first = names.first().stream()
                    .map(it -> "'" + Shown.name(it.name()) + "'")
                    .toList();
            facts.add(new Fact(
                    name,
                    (names.count() == 1 ? "1 category" : names.count() + " categories") + " with "
                            + Figures.percent(names.share()) + " of the " + side + " rows: "
                            + DisplayText.listed(first, names.count())));
        }
    }
}
