package io.driftwatch.benchmarks;

import io.driftwatch.DriftMonitor;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericAccumulator;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Profiles a wide table that comes as rows and is never held, on two threads that have half of the columns each, and
 * compares it with a reference of fewer rows. Arguments: rows (3,000,000 if absent), columns (1,000), rows of the
 * reference (150,000; 0 for profiling alone), and the mebibytes for exact values (1,024).
 */
public final class MemoryRun {

    private static final int THREADS = 2;
    private static final int ROWS = 3_000_000;
    private static final int COLUMNS = 1_000;
    private static final int REFERENCE_ROWS = 150_000;
    private static final int MEBIBYTES = 1_024;
    private static final double NANOSECONDS_A_SECOND = 1e9;

    private final int columns;
    private final Profiler profiler;

    MemoryRun(int columns, long bytes) {
        this.columns = columns;
        this.profiler = Profiler.withDefaults().withMemory(Math.max(1, bytes / THREADS));
    }

    /**
     * Profiles, compares and prints.
     *
     * @param arguments rows, columns, rows of the reference, mebibytes
     * @throws Exception if a thread fails
     */
    public static void main(String[] arguments) throws Exception {
        int[] numbers = {ROWS, COLUMNS, REFERENCE_ROWS, MEBIBYTES};
        for (int i = 0; i < arguments.length; i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        new MemoryRun(numbers[1], (long) numbers[3] << 20).run(numbers[0], numbers[2], System.out);
    }

    void run(int rows, int referenceRows, PrintStream out) throws Exception {
        long start = System.nanoTime();
        DatasetProfile current = profile(rows, 1);
        double error = current.columns().stream()
                .mapToDouble(ColumnProfile::shareError)
                .max()
                .orElse(0);
        out.println(String.format(
                Locale.ROOT,
                "%d rows of %d columns profiled in %.1f s; share error at most %.6f; heap at most %d MiB",
                rows,
                columns,
                seconds(start),
                error,
                Runtime.getRuntime().maxMemory() >> 20));
        if (referenceRows > 0) {
            DriftMonitor monitor =
                    DriftMonitor.builder().baseline(profile(referenceRows, 2)).build();
            DriftReport report = monitor.check(current);
            out.println(String.format(
                    Locale.ROOT,
                    "compared with %d rows: %s, %d drifted; %.1f s in all",
                    referenceRows,
                    report.status(),
                    report.drifted().size(),
                    seconds(start)));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOSECONDS_A_SECOND;
    }

    private DatasetProfile profile(int rows, long seed) throws Exception {
        ExecutorService service = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<ColumnProfile>>> parts = new ArrayList<>();
            for (int part = 0; part < THREADS; part++) {
                int from = columns * part / THREADS;
                int to = columns * (part + 1) / THREADS;
                parts.add(service.submit(() -> profile(rows, seed, from, to)));
            }
            List<ColumnProfile> all = new ArrayList<>();
            for (Future<List<ColumnProfile>> part : parts) {
                all.addAll(part.get());
            }
            return DatasetProfile.of(rows, all);
        } finally {
            service.shutdownNow();
        }
    }

    private List<ColumnProfile> profile(int rows, long seed, int from, int to) {
        NumericAccumulator first = profiler.numbers();
        NumericAccumulator[] numbers = new NumericAccumulator[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first.sibling();
        }
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i].add(value(seed, row, from + i));
            }
        }
        return IntStream.range(0, numbers.length)
                .<ColumnProfile>mapToObj(i -> numbers[i].seal("number-" + (from + i)))
                .toList();
    }

    /** An even number from 0 to 1 by a mixing function of seed, row and column. */
    private static double value(long seed, long row, long column) {
        long z = (row * COLUMNS + column) * 0x9E3779B97F4A7C15L + seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }
}
