package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 5,000 against 100 rows of one source, without correction: a bound of 0.1 alarms by chance, the p-value does not. */
class DistanceAlarmsTest {

    private static final int BEFORE = 5_000;
    private static final int NOW = 100;

    private static StatTest named(String name) {
        return Stream.<StatTest>of(
                        Wasserstein.withDefaults(),
                        EnergyDistance.withDefaults().withScale(EnergyDistance.Scale.STANDARD_DEVIATION),
                        JensenShannon.withDefaults(),
                        Hellinger.withDefaults(),
                        KullbackLeibler.withDefaults(),
                        PopulationStabilityIndex.withDefaults(),
                        TotalVariation.withDefaults())
                .filter(test -> test.name().equals(name))
                .findAny()
                .orElseThrow()
                .withMaximumDraws(999);
    }

    private static ColumnProfile side(SplittableRandom random, String source, int rows) {
        return switch (source) {
            case "normal" -> Samples.numbers(Samples.normal(random, rows, z -> z));
            case "heavy-tailed" -> Samples.numbers(Samples.normal(random, rows, z -> z * z * z));
            case "discrete" -> Samples.numbers(Samples.normal(random, rows, z -> Math.floor(z * z)));
            default -> Samples.names(Samples.uniformNames(random, rows, 20));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "wasserstein, normal, 400, 200",
        "wasserstein, heavy-tailed, 400, 200",
        "wasserstein, discrete, 400, 100",
        "energy-distance, normal, 400, 180",
        "energy-distance, heavy-tailed, 400, 90",
        "energy-distance, discrete, 400, 100",
        "jensen-shannon, names, 400, 390",
        "jensen-shannon, normal, 100, 60",
        "hellinger, names, 400, 300",
        "hellinger, heavy-tailed, 100, 30",
        "kl-divergence, names, 400, 100",
        "kl-divergence, discrete, 400, 0",
        "psi, names, 400, 300",
        "total-variation, names, 400, 390"
    })
    void chanceAloneSeldomAlarms(String name, String source, int runs, int leastByBoundAlone) {
        Alarms alarms = alarms(named(name), source, runs, BEFORE, NOW);
        assertThat(alarms.byBoundAlone()).isGreaterThanOrEqualTo(leastByBoundAlone);
        assertThat(alarms.withPValue()).isLessThanOrEqualTo(highest(runs));
    }

    /** How often a bound alone alarms falls with the rows; what the p-value leaves stays within the band. */
    @ParameterizedTest
    @CsvSource({
        "wasserstein, 50, 400, 300",
        "wasserstein, 100, 400, 200",
        "wasserstein, 200, 200, 50",
        "wasserstein, 500, 200, 0",
        "psi, 50, 200, 170",
        "psi, 100, 200, 120",
        "psi, 200, 100, 4",
        "psi, 500, 400, 0",
        "jensen-shannon, 50, 200, 190",
        "jensen-shannon, 100, 200, 145",
        "jensen-shannon, 200, 100, 10",
        "jensen-shannon, 500, 400, 0"
    })
    void equalSidesOfFewRowsSeldomAlarm(String name, int rows, int runs, int leastByBoundAlone) {
        Alarms alarms = alarms(named(name), "normal", runs, rows, rows);
        assertThat(alarms.byBoundAlone()).isGreaterThanOrEqualTo(leastByBoundAlone);
        assertThat(alarms.withPValue()).isLessThanOrEqualTo(highest(runs));
    }

    /** The upper end of the 99.9 % band of Binomial(runs, 0.05): 34 of 400, 20 of 200, and 12 of 100. */
    private static int highest(int runs) {
        return (int) (runs * 0.05 + 3.29 * Math.sqrt(runs * 0.05 * 0.95));
    }

    private record Alarms(int byBoundAlone, int withPValue) {}

    private static Alarms alarms(StatTest test, String source, int runs, int before, int now) {
        SplittableRandom random = new SplittableRandom(81);
        int byBoundAlone = 0;
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            Distance found = (Distance) test.compare(side(random, source, before), side(random, source, now));
            boolean far = found.distance() >= test.defaultThreshold().orElseThrow();
            byBoundAlone += far ? 1 : 0;
            alarms += far && found.pValue() <= 0.05 ? 1 : 0;
        }
        return new Alarms(byBoundAlone, alarms);
    }
}
