package io.driftwatch.stattest;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.PairedCategories;
import io.driftwatch.profile.WeightedSample;

/**
 * How large a difference is, whatever its significance: the materiality floor of a policy is on this number. From 0
 * (the same distribution) to 1 (nothing in common). Stateless and thread-safe.
 */
public final class EffectSize {

    private EffectSize() {}

    /**
     * The effect size of two profiles: {@link #largestGap} for numbers, {@link #totalVariation} for names.
     *
     * @param reference one side, with valid rows
     * @param current the other side, of the same type, with valid rows
     * @return from 0 to 1
     * @throws IllegalArgumentException if the types differ
     */
    public static double of(ColumnProfile reference, ColumnProfile current) {
        if (reference instanceof NumericProfile a && current instanceof NumericProfile b) {
            return largestGap(a.sample(), b.sample());
        }
        if (reference instanceof CategoricalProfile a && current instanceof CategoricalProfile b) {
            return totalVariation(a, b);
        }
        throw new IllegalArgumentException("A " + reference.type() + " and a " + current.type() + " profile of column '"
                + reference.name() + "' have no effect size.");
    }

    /**
     * The Kolmogorov–Smirnov statistic: the largest difference of the two empirical distribution functions, from whole
     * numbers, so that it is exact up to one rounding: max |c₁·m − c₂·n| / (n·m).
     *
     * @param a one sample, not empty
     * @param b the other sample, not empty
     * @return from 0 to 1
     */
    public static double largestGap(WeightedSample a, WeightedSample b) {
        long n = a.total();
        long m = b.total();
        long gap = a.isUnweighted() && b.isUnweighted() ? unweightedGap(a, b) : weightedGap(a, b);
        return (double) gap / ((double) n * m);
    }

    private static long weightedGap(WeightedSample a, WeightedSample b) {
        long n = a.total();
        long m = b.total();
        long difference = 0;
        long largest = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            double x = a.value(i);
            double y = b.value(j);
            if (x <= y) {
                difference += a.weight(i++) * m;
            }
            if (y <= x) {
                difference -= b.weight(j++) * n;
            }
            largest = Math.max(largest, Math.abs(difference));
        }
        return largest;
    }

    /** The same without weights and without branches that cannot be foreseen. */
    private static long unweightedGap(WeightedSample a, WeightedSample b) {
        long n = a.total();
        long m = b.total();
        long difference = 0;
        long largest = 0;
        int i = 0;
        int j = 0;
        int sizeA = a.size();
        int sizeB = b.size();
        while (i < sizeA && j < sizeB) {
            double x = a.value(i);
            double y = b.value(j);
            int stepA = x <= y ? 1 : 0;
            int stepB = y <= x ? 1 : 0;
            i += stepA;
            j += stepB;
            difference += stepA * m - stepB * n;
            largest = Math.max(largest, Math.abs(difference));
        }
        return largest;
    }

    /**
     * The total variation distance of two distributions of names: ½ Σ|r − c|, which is what one side has more of, Σ
     * max(0, r − c), from whole numbers, so that it is exact up to one rounding.
     *
     * @param a one profile, with valid rows
     * @param b the other profile, with valid rows
     * @return from 0 to 1
     */
    public static double totalVariation(CategoricalProfile a, CategoricalProfile b) {
        long n = a.valid();
        long m = b.valid();
        long more = 0;
        PairedCategories both = new PairedCategories(a, b);
        while (both.next()) {
            more += Math.max(0, both.reference() * m - both.current() * n);
        }
        return (double) more / ((double) n * m);
    }
}
