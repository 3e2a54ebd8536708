package io.driftwatch.stats.distance;

import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.BinomialDraws;
import io.driftwatch.stats.kernel.DealtRows;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the gaps between two distribution functions cost without drift: the rows of both sides are dealt anew to the two
 * sides. Where values are gathered into groups, the functions are known at the groups' ends; in between, each end
 * stands for half of the way. Groups are single values at both ends and grow with the rows further out, because in
 * heavy tails most of the cost is there. Not thread-safe: of one comparison.
 */
abstract sealed class DealtTransport implements ToDoubleFunction<SplittableRandom> {

    /** Above, the number of rows that are dealt to one side need not be exact, and groups may be larger. */
    private static final long ROWS_FOR_BRIDGE = 20_000;
    /** With fewer groups, of few distinct values, it would matter that a normal step is no whole number of rows. */
    private static final int GROUPS_FOR_BRIDGE = 64;

    final ValueGroups groups;
    final TransportCost cost;
    final long ofSmaller;
    final long ofLarger;
    /** How much way each group's upper end stands for, in scaled values; there is none behind the last. */
    final double[] ways;

    private DealtTransport(ValueGroups groups, WeightedSample a, WeightedSample b, TransportCost cost) {
        this.groups = groups;
        this.cost = cost;
        this.ofSmaller = Math.min(a.total(), b.total());
        this.ofLarger = Math.max(a.total(), b.total());
        this.ways = new double[groups.size() - 1];
        for (int group = 0; group < ways.length; group++) {
            double between = cost.scaled(groups.lowest(group + 1)) - cost.scaled(groups.highest(group));
            ways[group] = between + (within(group) + within(group + 1)) / 2;
        }
    }

    private double within(int group) {
        return cost.scaled(groups.highest(group)) - cost.scaled(groups.lowest(group));
    }

    /** Groups of the size that these draws need. */
    static ValueGroups groups(WeightedSample a, WeightedSample b) {
        long rows = a.total() + b.total();
        return rows > ROWS_FOR_BRIDGE ? new ValueGroups(rows, 64, 8) : new ValueGroups(rows, 256, 16);
    }

    /** Draws of the integral over scaled values, times the cost of the product of the numbers of rows. */
    static DealtTransport of(ValueGroups groups, WeightedSample a, WeightedSample b, TransportCost cost) {
        return groups.total() > ROWS_FOR_BRIDGE && groups.size() >= GROUPS_FOR_BRIDGE
                ? new Bridge(groups, a, b, cost)
                : new Exact(groups, a, b, cost);
    }

    /** Every set of rows is equally likely. */
    private static final class Exact extends DealtTransport {

        private final DealtRows rows;

        Exact(ValueGroups groups, WeightedSample a, WeightedSample b, TransportCost cost) {
            super(groups, a, b, cost);
            this.rows = new DealtRows(groups.rows(), ofSmaller);
        }

        @Override
        public double applyAsDouble(SplittableRandom random) {
            long[] drawn = rows.draw(random);
            long difference = 0;
            double sum = 0;
            for (int group = 0; group < ways.length; group++) {
                difference += drawn[group] * ofLarger - (groups.rows(group) - drawn[group]) * ofSmaller;
                sum += ways[group] * cost.of((double) difference);
            }
            return sum;
        }
    }

    /**
     * Every row is dealt on its own, and what is then too much on one side is taken off evenly: a Brownian bridge whose
     * steps are binomial where few rows make them, and normal elsewhere.
     */
    private static final class Bridge extends DealtTransport {

        private static final double LEAST_NORMAL_VARIANCE = 9;

        private final double share;
        private final @Nullable BinomialDraws[] steps;
        private final double[] deviations;
        private final double[] excess;

        Bridge(ValueGroups groups, WeightedSample a, WeightedSample b, TransportCost cost) {
            super(groups, a, b, cost);
            this.share = (double) ofSmaller / groups.total();
            this.steps = new BinomialDraws[groups.size()];
            this.deviations = new double[groups.size()];
            this.excess = new double[groups.size()];
            Map<Long, BinomialDraws> byRows = new HashMap<>();
            for (int group = 0; group < steps.length; group++) {
                double variance = groups.rows(group) * share * (1 - share);
                deviations[group] = Math.sqrt(variance);
                steps[group] = variance < LEAST_NORMAL_VARIANCE
                        ? byRows.computeIfAbsent(groups.rows(group), rows -> BinomialDraws.of(rows, share))
                        : null;
            }
        }

        @Override
        public double applyAsDouble(SplittableRandom random) {
            double all = 0;
            for (int group = 0; group < excess.length; group++) {
                all += step(group, random);
                excess[group] = all;
            }
            double evenly = all / groups.total();
            double sum = 0;
            long rows = 0;
            for (int group = 0; group < ways.length; group++) {
                rows += groups.rows(group);
                sum += ways[group] * cost.of(excess[group] - rows * evenly);
            }
            return sum * cost.of((double) groups.total());
        }

        private double step(int group, SplittableRandom random) {
            BinomialDraws law = steps[group];
            return law == null
                    ? deviations[group] * random.nextGaussian()
                    : law.draw(random) - groups.rows(group) * share;
        }
    }
}
