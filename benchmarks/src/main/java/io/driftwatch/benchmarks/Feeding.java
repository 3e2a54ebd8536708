package io.driftwatch.benchmarks;

import io.driftwatch.RowProfiler;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures how fast rows are fed, from one thread and from two, and then feeds numbered rows from 16 threads while
 * windows are cut every 10 milliseconds, to count rows that are lost or twice. Arguments: the rows of a window (100,000
 * if absent), and the rows that each of the 16 threads feeds (1,000,000).
 */
public final class Feeding {

    private static final int ROWS = 100_000;
    private static final int ROWS_A_THREAD = 1_000_000;
    private static final int ROUNDS = 31;
    private static final int WARM_UP = 40;
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final List<FedRow> rows;
    private final int warmUp;
    private final PairedTiming timing;

    Feeding(int rows, int warmUp, PairedTiming timing) {
        this.rows = FedRow.of(rows);
        this.warmUp = warmUp;
        this.timing = timing;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the rows of a window, and the rows that each of the 16 threads feeds
     * @throws Exception if a thread fails
     */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        int rowsAThread = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS_A_THREAD;
        System.out.println(
                "Java " + Runtime.version() + ", windows of " + rows + " rows of " + FedRow.VALUES + " values");
        new Feeding(rows, WARM_UP, new PairedTiming(ROUNDS, System::nanoTime)).run(System.out);
        System.out.println(new NumberedRows(rowsAThread).feed());
    }

    void run(PrintStream out) {
        ExecutorService service = Executors.newFixedThreadPool(2);
        try {
            out.println(timing.compare(warmUp, () -> byTwo(service), this::byOne)
                    .line("feeding from two threads", "from one thread"));
            PairedTiming.Result cut = timing.compare(warmUp, () -> byOne().cut(), this::byOne);
            double values = (double) rows.size() * FedRow.VALUES;
            out.println(String.format(
                    Locale.ROOT,
                    "one thread: %.1f ns a value, %.1f with the cut",
                    cut.yardstick() * NANOSECONDS_A_MILLISECOND / values,
                    cut.work() * NANOSECONDS_A_MILLISECOND / values));
        } finally {
            service.shutdownNow();
        }
    }

    private RowProfiler<FedRow> byOne() {
        RowProfiler<FedRow> profiler = FedRow.profiler();
        rows.forEach(profiler::add);
        return profiler;
    }

    private RowProfiler<FedRow> byTwo(ExecutorService service) {
        RowProfiler<FedRow> profiler = FedRow.profiler();
        int half = rows.size() / 2;
        List<Future<?>> threads = new ArrayList<>();
        threads.add(service.submit(() -> rows.subList(0, half).forEach(profiler::add)));
        threads.add(service.submit(() -> rows.subList(half, rows.size()).forEach(profiler::add)));
        try {
            for (Future<?> thread : threads) {
                thread.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A thread that feeds rows failed.", e);
        }
        return profiler;
    }
}
