package io.driftwatch.stats.contingency;

import io.driftwatch.stats.kernel.BinnedCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Rows by side and group, and Pearson's statistic of them. Immutable. */
final class ContingencyTable {

    private final long n;
    private final long m;
    private final List<Group> groups;

    /**
     * A row of the table.
     *
     * @param order where the group stands among all, which decides between equal counts
     * @param reference rows of the reference
     * @param current rows of the current side
     */
    private record Group(int order, long reference, long current) {
        long pooled() {
            return reference + current;
        }

        Group with(Group other) {
            return new Group(Math.min(order, other.order), reference + other.reference, current + other.current);
        }
    }

    private ContingencyTable(long n, long m, List<Group> groups) {
        this.n = n;
        this.m = m;
        this.groups = groups;
    }

    /** The table of two sides' counts, without groups that neither side has. */
    static ContingencyTable of(BinnedCounts counts) {
        List<Group> groups = new ArrayList<>();
        for (int bin = 0; bin < counts.size(); bin++) {
            groups.add(new Group(bin, counts.reference(bin), counts.current(bin)));
        }
        return new ContingencyTable(counts.referenceTotal(), counts.currentTotal(), groups);
    }

    int size() {
        return groups.size();
    }

    /** The smallest number of rows expected in a cell without drift. */
    double smallestExpected() {
        long least = groups.stream().mapToLong(Group::pooled).min().orElse(0);
        return expectedOfSmallerSide(least);
    }

    private double expectedOfSmallerSide(long pooled) {
        return (double) pooled * Math.min(n, m) / (n + m);
    }

    /** Merges the two groups with the fewest rows until a cell expects enough, or two groups are left. */
    ContingencyTable pooled(double expected) {
        PriorityQueue<Group> queue =
                new PriorityQueue<>(Comparator.comparingLong(Group::pooled).thenComparingInt(Group::order));
        queue.addAll(groups);
        while (queue.size() > 2 && expectedOfSmallerSide(queue.element().pooled()) < expected) {
            queue.add(queue.remove().with(queue.remove()));
        }
        List<Group> merged = new ArrayList<>(queue);
        merged.sort(Comparator.comparingInt(Group::order));
        return new ContingencyTable(n, m, merged);
    }

    /**
     * Pearson's Σ (observed − expected)² / expected over both sides, which is Σ (a·m − b·n)² / ((a + b)·n·m): of whole
     * numbers, which a long holds for the most rows that a profile has.
     */
    double statistic() {
        double sum = 0;
        for (Group group : groups) {
            double difference = group.reference() * m - group.current() * n;
            sum += difference * difference / group.pooled();
        }
        return sum / ((double) n * m);
    }

    /** Fisher's exact p-value of a table with two groups. */
    double exactPValue() {
        Group first = groups.get(0);
        return FisherExact.pValue(n, m, first.reference(), first.current());
    }
}
