package io.driftwatch.scoring;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import java.util.List;

/**
 * A model as monitoring sees it: it gives each row a score, and its hash says which model it is. An implementation is
 * immutable and thread-safe, and gives the same row the same score on every machine.
 */
public interface ScoringModel {

    /** The name of the column that holds a model's scores, unless somebody says otherwise. */
    String COLUMN = "score";

    /**
     * Its name, for people.
     *
     * @return a few words
     */
    String name();

    /**
     * Which model it is: another hash is another model.
     *
     * @return the hash of everything that decides a score
     */
    ContentHash hash();

    /**
     * The columns it reads, in the order in which {@link #score} takes them.
     *
     * @return distinct names of numeric columns
     */
    List<String> features();

    /**
     * The score of one row.
     *
     * @param row one value a feature, in the order of {@link #features}; NaN where it is missing
     * @return the score; NaN if the row cannot be scored
     * @throws IllegalArgumentException if there are more or fewer values than features
     */
    double score(double[] row);

    /**
     * The score of every row, as a column.
     *
     * @param rows data with a numeric column a feature; other columns are ignored
     * @param column the name of the column to make
     * @return one score a row
     * @throws IllegalArgumentException if a feature is absent or not numeric
     */
    default NumericColumn score(Dataset rows, String column) {
        return RowScores.of(this, rows, column);
    }
}
