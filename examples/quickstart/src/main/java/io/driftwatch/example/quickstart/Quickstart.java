package io.driftwatch.example.quickstart;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.report.DriftReport;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Compares this week's payments with last year's, of which it makes both up. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Prints the verdict and the columns that drifted.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Dataset lastYear = payments(1, 1_000, 100);
        Dataset thisWeek = payments(2, 400, 115);

        DriftMonitor monitor = DriftMonitor.builder().reference(lastYear).build();
        DriftReport report = monitor.check(thisWeek);

        System.out.println(report.summary());
        report.drifted().forEach(System.out::println);
    }

    private static Dataset payments(long seed, int rows, double typicalAmount) {
        SplittableRandom random = new SplittableRandom(seed);
        return Dataset.builder()
                .numeric(
                        "amount",
                        random.doubles(rows, 0.6 * typicalAmount, 1.4 * typicalAmount)
                                .toArray())
                .numeric("hour", IntStream.range(0, rows).map(i -> random.nextInt(24)).asDoubleStream().toArray())
                .categorical(
                        "country",
                        IntStream.range(0, rows)
                                .mapToObj(i -> random.nextInt(4) == 0 ? "NO" : "SE")
                                .toArray(String[]::new))
                .build();
    }
}
