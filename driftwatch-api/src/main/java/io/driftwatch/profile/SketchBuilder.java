package io.driftwatch.profile;

import io.driftwatch.profile.QuantileSketch.Spread;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link QuantileSketch} in the making. While more values are kept than allowed, the lowest level that is full is
 * compacted: of its values in order, those at even or at odd places go one level up, where each stands for twice the
 * rows. A coin decides which, and the next compaction of the level takes the other side, so that a pair of them errs no
 * more than one. Coins come from a mixing function of what is compacted: the same values in the same order give the
 * same sketch. The arrays of levels are replaced and never changed, so that a copy is cheap. Not thread-safe.
 */
final class SketchBuilder {

    /** Fewer would leave no room for a level of two values on each of 32 levels. */
    static final int FEWEST_ITEMS = 100;

    private static final int LEVELS = 34;
    private static final double SHRINK = 0.7;
    private static final double TOP_SHARE = 1 - SHRINK;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final int items;
    /** What a level may keep, by its depth below the top. */
    private final double[] room;

    private final double[][] levels;
    /** Per level, how often it was compacted, and whether the last time took the odd places. */
    private final long[] compactions;

    private final boolean[] odd;
    private @Nullable Spread spread;
    private long total;
    private int retained;
    private long variance;
    private boolean distinctWhole;

    SketchBuilder(int items) {
        this.items = items;
        this.room = IntStream.range(0, LEVELS)
                .mapToDouble(depth -> TOP_SHARE * items * StrictMath.pow(SHRINK, depth))
                .toArray();
        this.levels = new double[LEVELS][0];
        this.compactions = new long[LEVELS];
        this.odd = new boolean[LEVELS];
        this.distinctWhole = true;
    }

    private SketchBuilder(SketchBuilder other) {
        items = other.items;
        room = other.room;
        levels = other.levels.clone();
        compactions = other.compactions.clone();
        odd = other.odd.clone();
        spread = other.spread;
        total = other.total;
        retained = other.retained;
        variance = other.variance;
        distinctWhole = other.distinctWhole;
    }

    SketchBuilder copy() {
        return new SketchBuilder(this);
    }

    /** The values that are kept. */
    int retained() {
        return retained;
    }

    /** Takes in values with their rows: a weight is put on the levels of its binary digits, which loses nothing. */
    SketchBuilder add(WeightedSample run) {
        if (run.size() == 0) {
            return this;
        }
        distinctWhole = distinctWhole && run.isUnweighted() && Identifiers.allWhole(run);
        Moments moments = Moments.of(run);
        join(
                new Spread(run.value(0), run.value(run.size() - 1), moments.mean(), moments.standardDeviation()),
                run.total());
        if (run.isUnweighted()) {
            join(0, run.values());
        } else {
            for (int level = 0; level < Long.SIZE - 1; level++) {
                double[] digit = digit(run, level);
                if (digit.length > 0) {
                    join(level, digit);
                }
            }
        }
        compact();
        return this;
    }

    private static double[] digit(WeightedSample run, int level) {
        double[] values = new double[run.size()];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            values[size] = run.value(i);
            size += (int) (run.weight(i) >>> level & 1);
        }
        return Arrays.copyOf(values, size);
    }

    /** Takes in a sketch of other rows. The variances of both add up, as their coins are not the same. */
    SketchBuilder add(QuantileSketch other) {
        boolean same = total == other.total() && isKept(other);
        double bothVariances = same ? 4.0 * variance : (double) variance + other.variance();
        distinctWhole = distinctWhole && !same && other.isDistinctWhole();
        join(other.spread(), other.total());
        for (int level = 0; level < other.levels(); level++) {
            join(level, other.shared(level));
        }
        variance = (long) Math.min(Long.MAX_VALUE, bothVariances);
        compact();
        return this;
    }

    /** A part merged with its own copy errs twice in the same way. */
    private boolean isKept(QuantileSketch other) {
        for (int level = 0; level < other.levels(); level++) {
            if (!Arrays.equals(levels[level], other.shared(level))) {
                return false;
            }
        }
        return true;
    }

    private void join(Spread more, long rows) {
        Spread all = spread;
        if (all == null) {
            spread = more;
        } else {
            Moments moments = all.moments().plus(total, more.moments(), rows);
            spread = new Spread(
                    Math.min(all.minimum(), more.minimum()),
                    Math.max(all.maximum(), more.maximum()),
                    moments.mean(),
                    moments.standardDeviation());
        }
        total += rows;
    }

    private void join(int level, double[] more) {
        levels[level] = merge(levels[level], more);
        retained += more.length;
    }

    private static double[] merge(double[] a, double[] b) {
        if (a.length == 0) {
            return b;
        }
        if (b.length == 0) {
            return a;
        }
        double[] merged = new double[a.length + b.length];
        int i = 0;
        int j = 0;
        int size = 0;
        while (i < a.length && j < b.length) {
            // Which side is next cannot be foreseen, so that a branch would cost more than the rest.
            int step = a[i] <= b[j] ? 1 : 0;
            merged[size++] = Math.min(a[i], b[j]);
            i += step;
            j += 1 - step;
        }
        System.arraycopy(a, i, merged, size, a.length - i);
        System.arraycopy(b, j, merged, size + a.length - i, b.length - j);
        return merged;
    }

    private void compact() {
        while (retained > items) {
            compact(fullLevel());
        }
    }

    /** The lowest level that is full; a level may keep 0.7 times what the one above it may. */
    private int fullLevel() {
        int top = 0;
        while (TOP_SHARE * items * (1L << top) < total) {
            top++;
        }
        int fallback = -1;
        for (int level = 0; level < LEVELS; level++) {
            if (levels[level].length >= Math.max(2, room[Math.max(0, top - level)])) {
                return level;
            }
            fallback = fallback < 0 && levels[level].length >= 2 ? level : fallback;
        }
        return fallback;
    }

    /** Of an odd number of values, the greatest stays. */
    private void compact(int level) {
        double[] values = levels[level];
        int half = values.length / 2;
        boolean second = (compactions[level] & 1) == 1;
        odd[level] = second ? !odd[level] : coin(level, values);
        variance += second ? 0 : 1L << (2 * level);
        compactions[level]++;
        int offset = odd[level] ? 1 : 0;
        double[] up = new double[half];
        for (int i = 0; i < half; i++) {
            up[i] = values[2 * i + offset];
        }
        levels[level] = Arrays.copyOfRange(values, 2 * half, values.length);
        retained -= 2 * half;
        join(level + 1, up);
    }

    /** One bit of Steele, Lea and Flood's mixing function, of the level, its compactions and the sum of the bits. */
    private boolean coin(int level, double[] values) {
        long content = 0;
        for (double value : values) {
            content += Double.doubleToRawLongBits(value);
        }
        long mixed = content + SEED * (compactions[level] * LEVELS + level + 1);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) & 1) == 1;
    }

    /** The sketch of the values so far, of which there must be one. More may follow. */
    QuantileSketch seal() {
        Spread all = spread;
        if (all == null) {
            throw new IllegalStateException("A sketch without values.");
        }
        int used = LEVELS;
        while (levels[used - 1].length == 0) {
            used--;
        }
        return new QuantileSketch(Arrays.copyOf(levels, used), all, items, variance, distinctWhole);
    }
}
