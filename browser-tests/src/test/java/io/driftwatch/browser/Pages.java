package io.driftwatch.browser;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.render.HtmlReport;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Reports on drawn data, as files. */
final class Pages {

    static final String HOSTILE = "\"><svg onload=alert(1)><script>alert(2)</script>{{title}}";

    private Pages() {}

    /** Of each kind of column one that drifted and one that did not, one that cannot be judged, a score, a warning. */
    static Path mixed(Path folder) throws IOException {
        DriftPolicy policy =
                DriftPolicy.builder().name(HOSTILE).prediction("score").build();
        return write(folder, policy, mixed(500, 1, 0, 2), mixed(400, 2, 1, 5));
    }

    private static Dataset mixed(int rows, long seed, double shift, int every) {
        RandomGenerator random = new SplittableRandom(seed);
        Dataset.Builder data = Dataset.builder()
                .numeric("amount", bell(random, rows, 100 + 20 * shift, 15))
                .numeric("hour", bell(random, rows, 12, 4))
                .categorical("channel", names(rows, every, "card", "transfer"))
                .categorical(HOSTILE, names(rows, every, HOSTILE, "harmless"))
                .numeric("row", IntStream.range(0, rows).asDoubleStream().toArray())
                .numeric(
                        "flag", IntStream.range(0, rows).mapToDouble(i -> i % 3).toArray())
                .numeric(
                        "score",
                        random.doubles(rows).map(x -> shift > 0 ? x * x : x).toArray());
        return shift > 0 ? data.numeric("extra", bell(random, rows, 0, 1)).build() : data.build();
    }

    static Path empty(Path folder) throws IOException {
        Dataset nothing = Dataset.builder().build();
        return write(folder, DriftPolicy.calibrated(), nothing, nothing);
    }

    static Path inconclusive(Path folder) throws IOException {
        return write(folder, DriftPolicy.calibrated(), bells(5, 20, 1), bells(4, 20, 2));
    }

    static Path wide(Path folder, int columns, int rows) throws IOException {
        return write(folder, DriftPolicy.calibrated(), bells(columns, rows, 1), bells(columns, rows, 2));
    }

    /** Every other column has another mean on the side with an even seed. */
    private static Dataset bells(int columns, int rows, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Dataset.Builder data = Dataset.builder();
        for (int i = 1; i <= columns; i++) {
            data.numeric("x" + i, bell(random, rows, seed % 2 == 0 && i % 2 == 0 ? 0.8 : 0, 1));
        }
        return data.build();
    }

    private static double[] bell(RandomGenerator random, int rows, double mean, double deviation) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> mean + deviation * random.nextGaussian())
                .toArray();
    }

    private static String[] names(int rows, int every, String name, String other) {
        return IntStream.range(0, rows)
                .mapToObj(i -> i % every == 0 ? name : other)
                .toArray(String[]::new);
    }

    private static Path write(Path folder, DriftPolicy policy, Dataset reference, Dataset current) throws IOException {
        DriftMonitor monitor =
                DriftMonitor.builder().reference(reference).policy(policy).build();
        DatasetProfile compared = monitor.comparable(
                Profiler.withDefaults().withSelection(monitor.selection()).profile(current));
        ReportContent content = new ReportContent(monitor.check(compared), monitor.reference(), compared);
        return Files.writeString(
                folder.resolve("report.html"), HtmlReport.withDefaults().render(content));
    }
}
