package io.driftwatch.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void withoutAnOnsetItWasThereAlways() {
        Scenario scenario = Scenario.of("income_drop");
        assertThat(scenario).isEqualTo(new Scenario("income_drop", 1, null, 1));
        assertThat(scenario.withIntensity(0.5).intensityIn(YearMonth.of(1990, 1)))
                .isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"2026-02, 0", "2026-03, 0.5", "2026-04, 1", "2026-05, 1.5", "2026-06, 2", "2030-01, 2"})
    void aRampRisesByEqualSteps(YearMonth month, double intensity) {
        Scenario scenario = Scenario.of("income_drop").withIntensity(2).withOnset(MARCH, 4);
        assertThat(scenario.intensityIn(month)).isEqualTo(intensity);
    }

    @Test
    void aRampOfOneMonthIsAStep() {
        Scenario scenario = Scenario.of("income_drop").withOnset(MARCH, 1);
        assertThat(scenario.intensityIn(MARCH.minusMonths(1))).isZero();
        assertThat(scenario.intensityIn(MARCH)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Income", "1st", "income-drop", "a2345678901234567890123456789012345678901"})
    void refusesAMalformedName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenario.of(name))
                .withMessageStartingWith("A scenario's name is of lower-case letters, digits and underscores, not ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 10.5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnIntensityOutOfRange(double intensity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenario.of("x").withIntensity(intensity))
                .withMessage("The intensity of a scenario is from 0 to 10, not " + intensity + ".");
    }

    @Test
    void refusesARampThatIsNone() {
        Scenario scenario = Scenario.of("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario.withOnset(MARCH, 0))
                .withMessage("A ramp is of 1 to 1200 months, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario.withOnset(MARCH, 1201))
                .withMessage("A ramp is of 1 to 1200 months, not 1201.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scenario("x", 1, null, 2))
                .withMessage("A ramp needs an onset: say from which month on.");
    }

    @Test
    void itsTextSaysWhatIsNotAsUsual() {
        assertThat(Scenario.of("x")).hasToString("x");
        assertThat(Scenario.of("x").withIntensity(0.5).withOnset(MARCH, 6))
                .hasToString("x:intensity=0.5:onset=2026-03:ramp=6");
    }
}
