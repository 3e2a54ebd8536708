package io.driftwatch.benchmarks;

import io.driftwatch.RowProfiler;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAdder;

/** Feeds rows that carry their number from many threads, cuts windows meanwhile, and counts what the windows hold. */
final class NumberedRows {

    private static final int THREADS = 16;
    private static final long WINDOW_MILLISECONDS = 10;

    /**
     * What a service does with a row beside profiling it, about a microsecond: else the cores have no time left for the
     * cuts.
     */
    private static final int STEPS_A_ROW = 150;

    private final int rowsAThread;
    private final DoubleAdder work = new DoubleAdder();
    private final BitSet seen = new BitSet();
    private long rows;
    private long twice;

    NumberedRows(int rowsAThread) {
        this.rowsAThread = rowsAThread;
    }

    /** What was counted, in one line. */
    String feed() throws Exception {
        RowProfiler<Integer> profiler = RowProfiler.builder(Integer.class)
                .numeric("number", Integer::doubleValue)
                .build();
        List<DatasetProfile> windows = new ArrayList<>();
        ExecutorService service = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> threads = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * rowsAThread;
                threads.add(service.submit(() -> add(profiler, first)));
            }
            service.shutdown();
            while (!service.awaitTermination(WINDOW_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                windows.add(profiler.cut());
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
        } finally {
            service.shutdownNow();
        }
        windows.add(profiler.cut());
        windows.forEach(this::count);
        long fed = (long) THREADS * rowsAThread;
        return THREADS + " threads fed " + fed + " rows into " + windows.size() + " windows, which hold " + rows + ": "
                + (fed - seen.cardinality()) + " lost, " + twice + " twice";
    }

    private void add(RowProfiler<Integer> profiler, int first) {
        double scores = 0;
        for (int number = first; number < first + rowsAThread; number++) {
            for (int step = 1; step <= STEPS_A_ROW; step++) {
                scores += Math.sqrt(scores + number * step);
            }
            profiler.add(number);
        }
        work.add(scores);
    }

    private void count(DatasetProfile window) {
        rows += window.rows();
        WeightedSample sample = ((NumericProfile) window.column("number")).sample();
        for (int i = 0; i < sample.size(); i++) {
            int number = (int) sample.value(i);
            twice += sample.weight(i) - 1 + (seen.get(number) ? 1 : 0);
            seen.set(number);
        }
    }
}
