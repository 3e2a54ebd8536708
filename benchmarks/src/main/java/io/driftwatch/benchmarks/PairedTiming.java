package io.driftwatch.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Times two pieces of work in turn, A B A B …, and compares each pair: on a shared machine the speed drifts, and the
 * ratio of neighbours drifts far less.
 */
final class PairedTiming {

    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final int rounds;
    private final LongSupplier nanoTime;
    /** Takes every result, so that no work can be optimised away. */
    @SuppressWarnings("UnusedVariable")
    private volatile @Nullable Object sink;

    PairedTiming(int rounds, LongSupplier nanoTime) {
        this.rounds = rounds;
        this.nanoTime = nanoTime;
    }

    /**
     * What was measured, in milliseconds.
     *
     * @param work median of the work
     * @param yardstick median of the yardstick
     * @param ratio median of yardstick ÷ work over the pairs: above 1 the work is faster
     * @param lowest the lowest ratio of a pair
     * @param highest the highest ratio of a pair
     */
    record Result(double work, double yardstick, double ratio, double lowest, double highest) {
        String line(String workName, String yardstickName) {
            return String.format(
                    Locale.ROOT,
                    "%s %.2f ms, %s %.2f ms; yardstick / work: median %.2f (%.2f to %.2f), work / yardstick: median %.2f",
                    workName,
                    work,
                    yardstickName,
                    yardstick,
                    ratio,
                    lowest,
                    highest,
                    1 / ratio);
        }
    }

    /**
     * Runs both in turn. The uncounted rounds must be enough for the compiler to be done, and for the heap to have been
     * used once from end to end: memory that a process touches for the first time costs more than the work itself.
     */
    Result compare(int uncounted, Supplier<?> work, Supplier<?> yardstick) {
        double[] works = new double[rounds];
        double[] yardsticks = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = -uncounted; round < rounds; round++) {
            long start = nanoTime.getAsLong();
            sink = work.get();
            long middle = nanoTime.getAsLong();
            sink = yardstick.get();
            long end = nanoTime.getAsLong();
            if (round >= 0) {
                works[round] = (middle - start) / NANOSECONDS_A_MILLISECOND;
                yardsticks[round] = (end - middle) / NANOSECONDS_A_MILLISECOND;
                ratios[round] = yardsticks[round] / works[round];
            }
        }
        Arrays.sort(ratios);
        return new Result(median(works), median(yardsticks), median(ratios), ratios[0], ratios[rounds - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
