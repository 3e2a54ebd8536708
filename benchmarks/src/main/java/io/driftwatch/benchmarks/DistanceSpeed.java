package io.driftwatch.benchmarks;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.stats.distance.EnergyDistance;
import io.driftwatch.stats.distance.Hellinger;
import io.driftwatch.stats.distance.JensenShannon;
import io.driftwatch.stats.distance.KullbackLeibler;
import io.driftwatch.stats.distance.PopulationStabilityIndex;
import io.driftwatch.stats.distance.TotalVariation;
import io.driftwatch.stats.distance.Wasserstein;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the distances on two stored profiles without drift, draws and what each bin adds included, each against
 * {@code Arrays.sort} of as many raw values as one side has.
 */
final class DistanceSpeed {

    private static final int WARM_UP = 200;

    private final int rows;
    private final int uncounted;
    private final PairedTiming timing;

    DistanceSpeed(int rows, double warmUp, PairedTiming timing) {
        this.rows = rows;
        this.uncounted = (int) (warmUp * WARM_UP);
        this.timing = timing;
    }

    void run(PrintStream out) {
        double[] values = MadeUpTable.of(2, rows, 1, 0, 0).numeric().get(0);
        ColumnProfile before =
                profile(MadeUpTable.of(1, rows, 1, 0, 0).numeric().get(0));
        ColumnProfile now = profile(values);
        List<StatTest> distances = List.of(
                PopulationStabilityIndex.withDefaults(),
                KullbackLeibler.withDefaults(),
                JensenShannon.withDefaults(),
                Hellinger.withDefaults(),
                TotalVariation.withDefaults(),
                Wasserstein.withDefaults(),
                EnergyDistance.withDefaults());
        for (StatTest distance : distances) {
            out.println(timing.compare(uncounted, () -> distance(distance, before, now), () -> median(values))
                    .line(distance.name() + " on stored profiles", "Arrays.sort"));
        }
    }

    private static ColumnProfile profile(double[] values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    private static double distance(StatTest test, ColumnProfile before, ColumnProfile now) {
        return ((StatTestResult.Distance) test.compare(before, now)).distance();
    }

    private static double median(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy[copy.length / 2];
    }
}
