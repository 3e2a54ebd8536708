package io.driftwatch.stats.distance;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Figures;
import io.driftwatch.stattest.BinningRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The edges that a rule of somebody else gives, once checked.
 *
 * @param rule the rule
 */
record OwnEdges(BinningRule rule) {

    /** The rule gave no edges that bins can have; the message is a plain sentence. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(BinningRule rule, String what) {
            super("The binning rule '" + rule.name() + "' " + what);
        }
    }

    BinEdges of(NumericProfile reference, NumericProfile current) {
        return BinEdges.between(asked(reference, current).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** Whether the rule gives the same edges when the sides change places. */
    boolean isSymmetric(NumericProfile reference, NumericProfile current) {
        try {
            return asked(reference, current).equals(asked(current, reference));
        } catch (Unusable e) {
            return true;
        }
    }

    /** Asks anew for other rows of the two sides; where that fails, the edges stay those of the sides themselves. */
    Recount recount(NumericProfile reference, NumericProfile current) {
        BinEdges seen = of(reference, current);
        return (before, now) -> {
            BinEdges edges;
            try {
                edges = of(profile(reference.name(), before), profile(current.name(), now));
            } catch (Unusable e) {
                edges = seen;
            }
            return edges.count(before, now);
        };
    }

    private static NumericProfile profile(String name, WeightedSample sample) {
        return NumericProfile.of(name, new NumericProfile.Counts(sample.total(), 0, 0, 0, 0), sample);
    }

    private List<Double> asked(NumericProfile reference, NumericProfile current) {
        List<Double> edges = answer(reference, current);
        if (edges == null || edges.isEmpty()) {
            throw new Unusable(rule, "gave no edges: it must give at least one.");
        }
        if (edges.size() >= Binning.MOST_BINS) {
            throw new Unusable(
                    rule, "gave " + edges.size() + " edges: there can be at most " + (Binning.MOST_BINS - 1) + ".");
        }
        @Nullable Double before = null;
        for (Double edge : edges) {
            requireAbove(before, edge);
            before = edge;
        }
        return edges;
    }

    private @Nullable List<Double> answer(NumericProfile reference, NumericProfile current) {
        try {
            return rule.edges(reference, current);
        } catch (RuntimeException e) {
            throw new Unusable(rule, "failed: " + e);
        }
    }

    private void requireAbove(@Nullable Double before, @Nullable Double edge) {
        if (edge == null || !Double.isFinite(edge)) {
            throw new Unusable(rule, "gave an edge that is no finite number: " + edge + ".");
        }
        if (before != null && !(edge > before)) {
            throw new Unusable(
                    rule,
                    "gave the edge " + Figures.brief(edge) + " after " + Figures.brief(before)
                            + ": edges must be in strictly ascending order.");
        }
    }
}
