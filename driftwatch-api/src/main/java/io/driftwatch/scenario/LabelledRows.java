package io.driftwatch.scenario;

import io.driftwatch.data.Dataset;
import java.util.BitSet;

/** Rows with what became of each afterwards. Immutable and thread-safe. */
public final class LabelledRows {

    private final Dataset features;
    private final String label;
    private final BitSet positive;

    /**
     * Joins rows with their outcome.
     *
     * @param features the rows as they were known beforehand
     * @param label what was observed afterwards, in a few words
     * @param positive the numbers, from 0, of the rows where it came true
     * @throws IllegalArgumentException if an outcome is beyond the rows
     */
    public LabelledRows(Dataset features, String label, BitSet positive) {
        if (positive.length() > features.rows()) {
            throw new IllegalArgumentException("There are " + features.rows() + " rows, but an outcome for row number "
                    + (positive.length() - 1) + ", counted from 0.");
        }
        this.features = features;
        this.label = label;
        this.positive = (BitSet) positive.clone();
    }

    /**
     * The rows as they were known beforehand.
     *
     * @return the features
     */
    public Dataset features() {
        return features;
    }

    /**
     * What was observed afterwards.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * Whether it came true for a row.
     *
     * @param row the row's number, from 0
     * @return true if it did
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public boolean isPositive(int row) {
        if (row < 0 || row >= features.rows()) {
            throw new IndexOutOfBoundsException(
                    "There are " + features.rows() + " rows, and no row number " + row + ".");
        }
        return positive.get(row);
    }

    /**
     * For how many rows it came true.
     *
     * @return from 0 to the number of rows
     */
    public int positives() {
        return positive.cardinality();
    }
}
