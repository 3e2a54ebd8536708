package io.driftwatch.render;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ReportContent;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compared data for the tests of renderers. */
final class Contents {

    private Contents() {}

    static ReportContent of(DriftPolicy policy, Dataset reference, Dataset current) {
        DriftMonitor monitor =
                DriftMonitor.builder().reference(reference).policy(policy).build();
        DatasetProfile compared = monitor.comparable(
                Profiler.withDefaults().withSelection(monitor.selection()).profile(current));
        return new ReportContent(monitor.check(compared), monitor.reference(), compared);
    }

    static ReportContent of(Dataset reference, Dataset current) {
        return of(DriftPolicy.calibrated(), reference, current);
    }

    /** Bell-shaped columns {@code x1}, {@code x2} and so on, drawn with a fixed seed. */
    static Dataset bells(int columns, int rows, double mean, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Dataset.Builder data = Dataset.builder();
        for (int i = 1; i <= columns; i++) {
            data.numeric(
                    "x" + i,
                    IntStream.range(0, rows)
                            .mapToDouble(row -> Math.rint(1e4 * (mean + random.nextGaussian())) / 1e4)
                            .toArray());
        }
        return data.build();
    }

    /** Numbers from low to high in equal steps. */
    static double[] even(int rows, double low, double high) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> low + (high - low) * ((i * 7) % rows) / rows)
                .toArray();
    }

    /** One name in every so many rows, and another in the others. */
    static @Nullable String[] names(int rows, int every, String name, @Nullable String other) {
        return IntStream.range(0, rows)
                .mapToObj(i -> i % every == 0 ? name : other)
                .toArray(String[]::new);
    }
}
