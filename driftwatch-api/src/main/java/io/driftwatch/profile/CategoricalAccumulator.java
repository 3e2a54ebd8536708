package io.driftwatch.profile;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts the names of one column as they come. Up to 1,000 names are counted each; with more, memory grows no more and
 * rare names become the rows of other names. Not thread-safe: one instance a thread, then merge the profiles.
 */
public final class CategoricalAccumulator {

    private final Map<String, Counter> counts = new HashMap<>();
    private long missing;
    private long other;

    private static final class Counter {
        private long rows;
    }

    /** Begins without rows. */
    public CategoricalAccumulator() {}

    /**
     * Adds a row.
     *
     * @param category the row's name
     */
    public void add(String category) {
        add(category, 1);
    }

    private void add(String category, long rows) {
        Counter counter = counts.get(category);
        if (counter == null) {
            counter = new Counter();
            counts.put(category, counter);
        }
        counter.rows += rows;
        if (counts.size() > 2 * CategoricalProfile.MOST_NAMES) {
            cut();
        }
    }

    /**
     * Adds rows without a value.
     *
     * @param rows how many
     * @throws IllegalArgumentException if the number is negative
     */
    public void addMissing(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("A negative number of missing rows: " + rows + ".");
        }
        missing += rows;
    }

    /**
     * Takes over the rows of another accumulator, which is not to be used after.
     *
     * @param other an accumulator of the same column
     */
    public void absorb(CategoricalAccumulator other) {
        other.counts.forEach((category, counter) -> add(category, counter.rows));
        missing += other.missing;
        this.other += other.other;
    }

    /**
     * The profile of the rows so far. More rows may follow.
     *
     * @param name the column's name
     * @return the profile
     */
    public CategoricalProfile seal(String name) {
        return CategoricalProfile.of(name, missing, HeavyHitters.of(rows(), other, CategoricalProfile.MOST_NAMES));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        counts.forEach((category, counter) -> rows.put(category, counter.rows));
        return rows;
    }

    /** Twice as many names are let in before a cut, so that its cost is spread over as many rows as are kept. */
    private void cut() {
        HeavyHitters hitters = HeavyHitters.of(rows(), other, CategoricalProfile.MOST_NAMES);
        other = hitters.other();
        counts.keySet().retainAll(hitters.names().keySet());
        counts.forEach((category, counter) -> counter.rows = hitters.names().getOrDefault(category, 0L));
    }
}
