package io.driftwatch.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small version of what the programme shows with many runs: the same seeds, the first runs alone. */
class SmallCalibrationTest {

    private static final Goals GOALS = new Goals(1_000, 200, 100, 0);

    private static List<Double> figures(Simulation simulation, String subject) {
        Map<String, Integer> runs = simulation.runs();
        int wanted = Objects.requireNonNull(runs.get(subject));
        Map<String, List<Double>> figures = simulation.simulate(Map.of(subject, wanted), Seeds.of(simulation.name()));
        return Objects.requireNonNull(figures.get(subject));
    }

    @ParameterizedTest
    @CsvSource({
        "ks, NORMAL, 20, 20",
        "ks, DISCRETE, 100, 20",
        "cramer-von-mises, TIED, 50, 50",
        "anderson-darling, HEAVY_TAILED, 100, 20",
        "mann-whitney, MOSTLY_ZERO, 200, 50",
        "t-test, NORMAL, 50, 50",
        "epps-singleton, UNIFORM, 200, 200",
        "chi-square, FIVE_NAMES, 200, 50",
        "g-test, TEN_NAMES, 1000, 1000",
        "fisher-exact, TWO_NAMES, 50, 50"
    })
    void promisedLevelsHold(String test, Source source, int reference, int current) {
        Sizes sizes = new Sizes(reference, current);
        assertThat(Promise.exception(test, source, sizes)).isEmpty();
        List<Double> rejected = figures(new FalseAlarms(GOALS).of(source, sizes), test);
        int computed = rejected.get(RejectionSimulation.COMPUTED).intValue();
        assertThat(computed).isEqualTo(1_000);
        for (int level = 0; level < RejectionSimulation.LEVELS.size(); level++) {
            assertThat(rejected.get(level))
                    .isLessThanOrEqualTo(Band.highest(RejectionSimulation.LEVELS.get(level), computed));
        }
    }

    @ParameterizedTest
    @CsvSource({"epps-singleton, NORMAL, 100, 20", "t-test, SKEWED, 100, 20"})
    void whatIsNotPromisedDoesNotHold(String test, Source source, int reference, int current) {
        Sizes sizes = new Sizes(reference, current);
        assertThat(Promise.exception(test, source, sizes)).isPresent();
        assertThat(figures(new FalseAlarms(GOALS).of(source, sizes), test).get(0))
                .isGreaterThan(Band.highest(0.05, 1_000));
    }

    @Test
    void theDefaultPolicySeldomAlarmsWithoutDrift() {
        FamilySimulation simulation = new FamilySimulation(10, 0.5, new Sizes(200, 200), 200);
        List<Double> alarms = figures(simulation, FamilySimulation.SUBJECT);
        assertThat(alarms.get(0)).isLessThanOrEqualTo(Band.highest(0.05, 200));
        assertThat(alarms.get(1)).isLessThanOrEqualTo(Band.highest(0.01, 200));
    }

    @Test
    void theReportedNoiseLevelIsTheQuantileUnderNoDrift() {
        List<Double> figures =
                figures(new NullSimulation(Source.TEN_NAMES, new Sizes(1_000, 1_000), 400, List.of("psi")), "psi");
        double quantile = figures.get(1);
        assertThat(figures.get(NullSimulation.NOISE)).isBetween(0.85 * quantile, 1.15 * quantile);
        assertThat(figures.get(NullSimulation.BY_P_VALUE)).isLessThanOrEqualTo(Band.highest(0.05, 400));
    }

    @Test
    void theTestOfFitAlarmsWithoutDriftAndSeesNoMore() {
        PowerSimulation simulation = new PowerSimulation(Alternative.SWAP, new Sizes(200, 200), 200);
        List<Double> fit = figures(simulation, Method.FIT);
        List<Double> contingency = figures(simulation, "chi-square");
        assertThat(fit.get(PowerSimulation.OWN)).isGreaterThan(0.15 * 400);
        assertThat(contingency.get(PowerSimulation.OWN)).isLessThanOrEqualTo(Band.highest(0.05, 400));
        int last = PowerSimulation.FIRST_STRENGTH + Alternative.SWAP.strengths().size() - 1;
        assertThat(contingency.get(last)).isGreaterThan(fit.get(last) - 20);
    }
}
