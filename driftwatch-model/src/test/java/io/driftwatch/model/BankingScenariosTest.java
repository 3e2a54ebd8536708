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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** The first generator of version 1 made the first four; the others were recorded when they came. */
    @ParameterizedTest
    @CsvSource({
        "stable_salary, 48a30c4918d18102413c46ace0c824d00a29e16fd00bfda7a615247bd641874b",
        "inflation_shift, c7d4a711191f5efde49aa6be43e25512b97e109da33a955e633dae8ece773b5c",
        "subscription_spike, 476de1665f17136c88046c088ab972f8789baf930402ffc6cd9ee6f81c05a132",
        "income_drop, 1d75f975128baa1a486de8a8b9f1f066fd0463fbb089c8a6d64dec3a0429a54e",
        "december, d02eada8fa7cff7c87626e9922c006456e0e8ab580ae3dfd13a4795288f194bf",
        "student_influx, cc7ea5f2a0d54f7cc816b2ad1a0382af0b1e18d6744389322906f38299060496",
        "missing_merchants, 4941dbcd2d542b2ea85d37b559acdb6cb037e07ededdaca3dd969d9f3979b360",
        "duplicated_feed, d0a593700d722e3673f660bb182007dfa04f879a3b0221f43a12d1a973408153",
        "new_merchants, 8d275a76d55cd0d41d26839afdfcabf87d1ed29c1f5ce7d82e4b0f515a822053",
        "currency_mixup, 46caf4b0452071c448a433dabb55483a41f277373294677d09cc6b50bdbed88d"
    })
    void theSameInputsGiveTheSameBytesEverywhere(String scenario, String hash) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(profile(SCENARIOS.generate(Requests.of(scenario, 7, 500)))
                            .hash()
                            .hex())
                    .isEqualTo(hash);
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

    @ParameterizedTest
    @EnumSource(BankingScenario.class)
    void noIntensityIsTheStableWorld(BankingScenario scenario) {
        assertThat(profile(SCENARIOS.generate(Requests.of(scenario.word() + ":intensity=0", 7, 100)))
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
                .containsOnlyKeys(
                        "stable_salary",
                        "inflation_shift",
                        "subscription_spike",
                        "income_drop",
                        "december",
                        "student_influx",
                        "missing_merchants",
                        "duplicated_feed",
                        "new_merchants",
                        "currency_mixup");
        assertThat(SCENARIOS.scenarios().values())
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
        assertThat(SCENARIOS.scenarios().keySet()).first().isEqualTo("stable_salary");
    }
}
