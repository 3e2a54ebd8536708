package io.driftwatch.render;

import io.driftwatch.policy.Decision;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What is told of a column beside its pictures. */
final class ColumnFacts {

    private final double levelOfPolicy;

    ColumnFacts(double levelOfPolicy) {
        this.levelOfPolicy = levelOfPolicy;
    }

    List<Fact> of(ColumnDrift column, ColumnPictures pictures) {
        List<Fact> facts = new ArrayList<>();
        if (column.decidedBy() != null) {
            facts.add(new Fact("Decided by", decision(column, column.decidedBy())));
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

    private String decision(ColumnDrift column, Decision.By by) {
        double level = column.evidence().distance().isPresent()
                ? levelOfPolicy
                : column.evidence().threshold().orElse(levelOfPolicy);
        String significant = "significant at " + Figures.brief(level);
        return switch (by) {
            case SIGNIFICANCE -> "not " + significant;
            case EFFECT -> significant + ", but below the floor";
            case BOTH ->
                column.isDrifted()
                        ? significant + " and not below the floor"
                        : "neither " + significant + " nor at the floor";
        };
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
            String told = names.first().stream()
                    .map(it -> Shown.name(it.name()))
                    .collect(Collectors.joining(", "));
            int more = names.count() - names.first().size();
            facts.add(new Fact(
                    name,
                    (names.count() == 1 ? "1 category" : names.count() + " categories") + " with "
                            + Figures.percent(names.share()) + " of the " + side + " rows: " + told
                            + (more > 0 ? " and " + more + " more" : "")));
        }
    }
}
