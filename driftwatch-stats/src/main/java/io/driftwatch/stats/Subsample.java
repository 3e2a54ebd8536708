package io.driftwatch.stats;

import io.driftwatch.profile.WeightedSample;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Some rows of a sample, for work that grows with the square of the rows. Every set of so many rows is equally likely.
 * The seed is mixed with the values, so that two sides do not share their luck, and the same sample gives the same rows
 * whichever side it is.
 *
 * @see <a href="https://doi.org/10.1145/30401.315746">Bentley, Floyd (1987), Programming pearls: a sample of
 *     brilliance, Communications of the ACM 30(9)</a>
 */
final class Subsample {

    private Subsample() {}

    /** The sample itself where it has no more rows than wanted. */
    static WeightedSample of(WeightedSample sample, int rows, long seed) {
        if (sample.total() <= rows) {
            return sample;
        }
        double[] values = new double[rows];
        long[] weights = new long[rows];
        int size = 0;
        int index = -1;
        long below = 0;
        for (long rank : ranks(sample.total(), rows, new SplittableRandom(seed ^ digest(sample)))) {
            boolean isNew = index < 0;
            while (index < 0 || rank >= below) {
                below += sample.weight(++index);
                isNew = true;
            }
            size += isNew ? 1 : 0;
            values[size - 1] = sample.value(index);
            weights[size - 1]++;
        }
        return WeightedSample.of(Arrays.copyOf(values, size), Arrays.copyOf(weights, size));
    }

    private static SortedSet<Long> ranks(long total, int rows, SplittableRandom random) {
        SortedSet<Long> ranks = new TreeSet<>();
        for (long last = total - rows; last < total; last++) {
            if (!ranks.add((long) (random.nextDouble() * (last + 1)))) {
                ranks.add(last);
            }
        }
        return ranks;
    }

    private static long digest(WeightedSample sample) {
        long digest = 0;
        for (int i = 0; i < sample.size(); i++) {
            digest = 31 * (31 * digest + Double.doubleToLongBits(sample.value(i))) + sample.weight(i);
        }
        return digest;
    }
}
