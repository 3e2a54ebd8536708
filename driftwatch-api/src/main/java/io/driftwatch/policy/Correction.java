package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How p-values are adjusted for the number of columns that are compared at once. */
public enum Correction {
    /** Not at all: each column is judged as if it were the only one. */
    NONE,
    /** Times the number of columns: bounds the chance of any false drift. */
    BONFERRONI,
    /**
     * Bounds the expected share of false ones among the drifted columns.
     *
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini, Hochberg (1995), Controlling the
     *     false discovery rate, JRSS B 57(1)</a>
     */
    BENJAMINI_HOCHBERG;

    /**
     * The adjusted p-values: a column is significant at a level when its adjusted p-value is at or below it.
     *
     * @param pValues the p-values of all compared columns
     * @return a new array in the same order
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public double[] adjust(double... pValues) {
        for (double pValue : pValues) {
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("A p-value must be from 0 to 1, not " + pValue + ".");
            }
        }
        return switch (this) {
            case NONE -> pValues.clone();
            case BONFERRONI ->
                Arrays.stream(pValues).map(p -> Math.min(1, p * pValues.length)).toArray();
            case BENJAMINI_HOCHBERG -> stepUp(pValues);
        };
    }

    private static double[] stepUp(double[] pValues) {
        int count = pValues.length;
        List<Integer> descending = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .toList();
        double[] adjusted = new double[count];
        double smallest = 1;
        for (int place = 0; place < count; place++) {
            int column = descending.get(place);
            smallest = Math.min(smallest, pValues[column] * ((double) count / (count - place)));
            adjusted[column] = smallest;
        }
        return adjusted;
    }

    /**
     * The stable name in JSON, policy files and messages.
     *
     * @return a lower-case word
     */
    public String word() {
        return Parameters.word(this);
    }

    @Override
    public String toString() {
        return word();
    }
}
