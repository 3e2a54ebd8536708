package io.driftwatch.benchmarks.calibration;

import io.driftwatch.DriftMonitor;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.CategoricalAccumulator;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericAccumulator;
import io.driftwatch.report.DriftReport;
import io.driftwatch.spi.ReportRenderers;
import io.driftwatch.spi.StatTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The default policy on tables without drift: four of five columns are numbers, every fifth has five names. Figures: in
 * how many runs a column counts as drifted, and in how many the status is not green.
 *
 * @param columns how many
 * @param correlation of every two columns, from one factor that all share
 * @param sizes rows of both sides
 * @param comparisons how often
 */
record FamilySimulation(int columns, double correlation, Sizes sizes, int comparisons) implements Simulation {

    static final String SUBJECT = "calibrated";
    private static final int EVERY = 5;
    /** Where a normal number is cut into five names, of 16 to 31 %. */
    private static final double[] CUTS = {-1, -0.3, 0.3, 1};

    @Override
    public String name() {
        return "family-" + columns + "-" + Math.round(100 * correlation) + "-" + sizes.key();
    }

    @Override
    public Map<String, Integer> runs() {
        return Map.of(SUBJECT, comparisons);
    }

    @Override
    public Map<String, List<Double>> simulate(Map<String, Integer> wanted, long seed) {
        StatTests tests = StatTests.installed();
        int drifted = 0;
        int notGreen = 0;
        for (int run = 0; run < comparisons; run++) {
            SplittableRandom random = Seeds.run(seed, run);
            DriftReport report = DriftMonitor.builder()
                    .baseline(table(random, sizes.reference()))
                    .policy(DriftPolicy.calibrated())
                    .statTests(tests)
                    .reportRenderers(ReportRenderers.of(List.of()))
                    .build()
                    .check(table(random, sizes.current()));
            drifted += report.drifted().isEmpty() ? 0 : 1;
            notGreen += report.status() == Status.GREEN ? 0 : 1;
        }
        return Map.of(SUBJECT, RejectionSimulation.numbers(drifted, notGreen));
    }

    private DatasetProfile table(SplittableRandom random, int rows) {
        double[] shared = IntStream.range(0, rows)
                .mapToDouble(row -> random.nextGaussian())
                .toArray();
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            profiles.add(column(column, random, shared));
        }
        return DatasetProfile.of(rows, profiles);
    }

    private ColumnProfile column(int place, SplittableRandom random, double[] shared) {
        NumericAccumulator numbers = new NumericAccumulator();
        CategoricalAccumulator names = new CategoricalAccumulator();
        boolean named = place % EVERY == EVERY - 1;
        for (double factor : shared) {
            double value = Math.sqrt(correlation) * factor + Math.sqrt(1 - correlation) * random.nextGaussian();
            if (named) {
                names.add(nameOf(value));
            } else {
                numbers.add(value);
            }
        }
        String name = "column-" + place;
        return named ? names.seal(name) : numbers.seal(name);
    }

    private static String nameOf(double value) {
        int place = 0;
        while (place < CUTS.length && value > CUTS[place]) {
            place++;
        }
        return "name-" + place;
    }
}
