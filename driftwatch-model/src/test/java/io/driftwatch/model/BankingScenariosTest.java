package io.driftwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.scenario.ScenarioRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class BankingScenariosTest {

    private static final BankingScenarios SCENARIOS = new BankingScenarios();

    private static DatasetProfile profile(Dataset rows) {
        return Profiler.withDefaults().profile(rows);
    }

    private static double[] values(Dataset rows, BankingFeature feature) {
        return ((NumericColumn) rows.column(feature.column())).toArray();
    }

    private static double mean(String scenario, BankingFeature feature) {
        return Arrays.stream(values(SCENARIOS.generate(Requests.of(scenario, 5, 4000)), feature))
                .average()
                .orElseThrow();
    }

    @Test
    void theSameInputsGiveTheSameBytesEverywhere() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(profile(SCENARIOS.generate(Requests.of("inflation_shift", 7, 500)))
                            .hash()
                            .hex())
                    .isEqualTo("c7d4a711191f5efde49aa6be43e25512b97e109da33a955e633dae8ece773b5c");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aCustomerDoesNotDependOnHowManyThereAre() {
        double[] few = values(SCENARIOS.generate(Requests.of("stable_salary", 7, 10)), BankingFeature.DAILY_SPEND_30D);
        double[] many =
                values(SCENARIOS.generate(Requests.of("stable_salary", 7, 100)), BankingFeature.DAILY_SPEND_30D);
        assertThat(Arrays.copyOf(many, 10)).isEqualTo(few);
        assertThat(Arrays.stream(many).distinct().count()).isEqualTo(100);
    }

    @Test
    void everySeedAndMonthHasCustomersOfItsOwn() {
        List<ScenarioRequest> requests = List.of(
                Requests.of("stable_salary", 1, 50),
                Requests.of("stable_salary", 2, 50),
                Requests.on("stable_salary", 1, LocalDate.of(2026, 3, 10), 50));
        assertThat(requests.stream()
                        .flatMapToDouble(request ->
                                Arrays.stream(values(SCENARIOS.generate(request), BankingFeature.DAILY_SPEND_30D)))
                        .distinct()
                        .count())
                .isEqualTo(150);
    }

    @Test
    void theDayOfTheMonthDoesNotMatter() {
        assertThat(profile(SCENARIOS.generate(Requests.on("income_drop", 3, LocalDate.of(2026, 2, 1), 100)))
                        .hash())
                .isEqualTo(profile(SCENARIOS.generate(Requests.on("income_drop", 3, LocalDate.of(2026, 2, 28), 100)))
                        .hash());
    }

    @Test
    void theFeaturesAreTheTenInTheirOrder() {
        Dataset rows = SCENARIOS.generate(Requests.of("stable_salary", 7, 3));
        assertThat(rows.schema().names())
                .containsExactly(
                        "daily_spend_30d",
                        "daily_income_30d",
                        "rent_ratio",
                        "subscription_count",
                        "top_merchant_share",
                        "txn_count_7d",
                        "avg_txn_amount_30d",
                        "weekday_spend_entropy",
                        "cashflow_ratio_30d",
                        "merchant_diversity_30d");
    }

    @Test
    void theStableWorldIsAsItIsDescribed() {
        assertThat(mean("stable_salary", BankingFeature.DAILY_INCOME_30D) * 30).isCloseTo(42_000, within(700.0));
        assertThat(mean("stable_salary", BankingFeature.SUBSCRIPTION_COUNT)).isCloseTo(4, within(0.1));
        assertThat(mean("stable_salary", BankingFeature.DAILY_SPEND_30D) * 30).isCloseTo(40_700, within(900.0));
    }

    @Test
    void aScenarioShiftsWhatItSays() {
        assertThat(mean("income_drop", BankingFeature.DAILY_INCOME_30D)
                        / mean("stable_salary", BankingFeature.DAILY_INCOME_30D))
                .isCloseTo(0.738, within(0.001));
        assertThat(mean("income_drop", BankingFeature.DAILY_SPEND_30D))
                .isEqualTo(mean("stable_salary", BankingFeature.DAILY_SPEND_30D));
        assertThat(mean("subscription_spike", BankingFeature.SUBSCRIPTION_COUNT)
                        / mean("stable_salary", BankingFeature.SUBSCRIPTION_COUNT))
                .isCloseTo(2, within(0.001));
        assertThat(mean("inflation_shift", BankingFeature.TXN_COUNT_7D))
                .isEqualTo(mean("stable_salary", BankingFeature.TXN_COUNT_7D));
    }

    @Test
    void noIntensityIsTheStableWorld() {
        assertThat(profile(SCENARIOS.generate(Requests.of("inflation_shift:intensity=0", 7, 100)))
                        .hash())
                .isEqualTo(profile(SCENARIOS.generate(Requests.of("stable_salary", 7, 100)))
                        .hash());
    }

    @Test
    void aScenarioBeginsAtItsOnsetAndRises() {
        double before = mean("income_drop:onset=2026-02", BankingFeature.DAILY_INCOME_30D);
        double half = mean("income_drop:onset=2026-01:ramp=2", BankingFeature.DAILY_INCOME_30D);
        assertThat(before).isEqualTo(mean("stable_salary", BankingFeature.DAILY_INCOME_30D));
        assertThat(half / before).isCloseTo(1 - 0.262 / 2, within(0.001));
    }

    @Test
    void scenariosCompose() {
        String both = "income_drop+subscription_spike:intensity=0.5";
        assertThat(mean(both, BankingFeature.DAILY_INCOME_30D) / mean("stable_salary", BankingFeature.DAILY_INCOME_30D))
                .isCloseTo(0.738, within(0.001));
        assertThat(mean(both, BankingFeature.SUBSCRIPTION_COUNT)).isCloseTo(6, within(0.15));
    }

    @Test
    void refusesAnUnknownScenarioAndAnotherVersion() {
        assertThatThrownBy(() -> SCENARIOS.generate(Requests.of("inflation_shfit", 7, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no scenario 'inflation_shfit'")
                .hasMessageContaining("inflation_shift");
        ScenarioRequest later =
                new ScenarioRequest(ScenarioRequest.parse("stable_salary"), 1, LocalDate.of(2026, 1, 1), 1, 2);
        assertThatThrownBy(() -> SCENARIOS.generate(later)).hasMessageContaining("version 2");
    }

    @Test
    void everyScenarioIsListedWithASentence() {
        assertThat(SCENARIOS.scenarios())
                .containsOnlyKeys("stable_salary", "inflation_shift", "subscription_spike", "income_drop");
        assertThat(SCENARIOS.scenarios().values())
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
        assertThat(SCENARIOS.scenarios().keySet()).first().isEqualTo("stable_salary");
    }
}
