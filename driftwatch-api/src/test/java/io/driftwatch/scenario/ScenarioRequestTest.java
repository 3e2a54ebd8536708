package io.driftwatch.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioRequestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static ScenarioRequest request(List<Scenario> scenarios, int rows, int version) {
        return new ScenarioRequest(scenarios, 7, DAY, rows, version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stable_salary",
                "income_drop:intensity=0.5",
                "income_drop:onset=2026-03:ramp=6+inflation_shift:intensity=0.5"
            })
    void theTextOfScenariosIsReadBack(String text) {
        assertThat(request(ScenarioRequest.parse(text), 10, 1).scenarioText()).isEqualTo(text);
    }

    @Test
    void spacesAroundAScenarioDoNotMatter() {
        assertThat(ScenarioRequest.parse("a + b")).containsExactly(Scenario.of("a"), Scenario.of("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intensity=much", "onset=March", "ramp=1.5", "depth=2", "intensity", ""})
    void aSettingThatCannotBeReadIsNamed(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioRequest.parse("income_drop:" + setting))
                .withMessage("Cannot read '" + setting
                        + "' of scenario income_drop: settings are intensity=NUMBER, onset=YYYY-MM and ramp=MONTHS,"
                        + " each behind a colon.");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026-02", "2026-03-01, 2026-02", "2026-01-15, 2025-12"})
    void theMonthIsTheLastFullOne(LocalDate day, YearMonth month) {
        assertThat(new ScenarioRequest(List.of(Scenario.of("x")), 1, day, 1, 1).month())
                .isEqualTo(month);
    }

    @Test
    void copiesTheScenarios() {
        List<Scenario> given = new ArrayList<>(List.of(Scenario.of("x")));
        ScenarioRequest request = request(given, 1, 1);
        given.clear();
        assertThat(request.scenarios()).containsExactly(Scenario.of("x"));
    }

    @Test
    void refusesWhatCannotBeMade() {
        List<Scenario> one = List.of(Scenario.of("x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(List.of(), 1, 1))
                .withMessage("Made-up data need at least one scenario.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(List.of(Scenario.of("x"), Scenario.of("x")), 1, 1))
                .withMessage("Scenario x is given twice: raise its intensity instead.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(one, 0, 1))
                .withMessage("Made-up data have 1 to 10000000 rows, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(one, 10_000_001, 1))
                .withMessage("Made-up data have 1 to 10000000 rows, not 10000001.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(one, 1, 0))
                .withMessage("Versions of a generator begin at 1, not 0.");
    }

    @Test
    void itsTextHasAllFiveInputs() {
        assertThat(request(ScenarioRequest.parse("a+b"), 10, 2))
                .hasToString("10 rows of a+b, seed 7, for 2026-03-10, generator version 2");
    }
}
