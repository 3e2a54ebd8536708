package io.driftwatch.example.quickstart;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.report.DriftReport;
import java.util.SplittableRandom;
import java.util.stream.Stream;

final class Quickstart {

    public static void main(String[] arguments) {
        Dataset lastYear = payments(1, 1_000, 100);
        Dataset thisWeek = payments(2, 400, 120);

        DriftMonitor monitor = DriftMonitor.builder().reference(lastYear).build();
        DriftReport report = monitor.check(thisWeek);

        System.out.println(report.summary());
        report.drifted().forEach(System.out::println);
    }

    private static Dataset payments(long seed, int rows, double typical) {
        SplittableRandom random = new SplittableRandom(seed);
        Stream<String> countries = Stream.generate(() -> random.nextInt(4) == 0 ? "NO" : "SE");
        double[] amounts = random.doubles(rows, 0.5 * typical, 1.5 * typical).toArray();
        return Dataset.builder()
                .numeric("amount", amounts)
                .numeric("hour", random.doubles(rows, 0, 24).toArray())
                .categorical("country", countries.limit(rows).toArray(String[]::new))
                .build();
    }
}
