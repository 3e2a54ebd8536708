package io.driftwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.scenario.LabelledRows;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults of a feed. An intensity of 10 lets a fault strike every transaction. */
class FeedTest {

    private static final String STABLE = "stable_salary";

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] stable(BankingFeature feature) {
        return Requests.values(STABLE, feature);
    }

    private static double shareOf(double[] values, double wanted) {
        return Arrays.stream(values).filter(value -> value == wanted).count() / (double) values.length;
    }

    @ParameterizedTest
    @CsvSource({
        "missing_merchants, DAILY_SPEND_30D",
        "missing_merchants, DAILY_INCOME_30D",
        "missing_merchants, TXN_COUNT_7D",
        "missing_merchants, AVG_TXN_AMOUNT_30D",
        "missing_merchants, WEEKDAY_SPEND_ENTROPY",
        "missing_merchants, CASHFLOW_RATIO_30D",
        "duplicated_feed, SUBSCRIPTION_COUNT",
        "new_merchants, DAILY_SPEND_30D",
        "new_merchants, DAILY_INCOME_30D",
        "new_merchants, TXN_COUNT_7D",
        "new_merchants, AVG_TXN_AMOUNT_30D",
        "new_merchants, WEEKDAY_SPEND_ENTROPY",
        "new_merchants, CASHFLOW_RATIO_30D",
        "currency_mixup, SUBSCRIPTION_COUNT",
        "currency_mixup, TXN_COUNT_7D",
        "currency_mixup, MERCHANT_DIVERSITY_30D"
    })
    void whatAFaultDoesNotTouchKeepsItsBits(String scenario, BankingFeature feature) {
        assertThat(Requests.values(scenario, feature)).isEqualTo(stable(feature));
    }

    @Test
    void withoutNamesAllMerchantsAreOne() {
        String all = "missing_merchants:intensity=10";
        assertThat(Requests.values(all, BankingFeature.RENT_RATIO)).containsOnly(0);
        assertThat(Requests.values(all, BankingFeature.SUBSCRIPTION_COUNT)).containsOnly(0);
        assertThat(Requests.values(all, BankingFeature.TOP_MERCHANT_SHARE)).containsOnly(1);
        assertThat(shareOf(Requests.values("missing_merchants", BankingFeature.RENT_RATIO), 0))
                .isCloseTo(0.3, within(0.03));
    }

    @Test
    void aFeedDeliveredTwiceDoublesSumsAndCounts() {
        String all = "duplicated_feed:intensity=10";
        assertThat(Requests.values(all, BankingFeature.TXN_COUNT_7D))
                .isEqualTo(times(2, stable(BankingFeature.TXN_COUNT_7D)));
        assertThat(Requests.values(all, BankingFeature.DAILY_INCOME_30D))
                .isEqualTo(times(2, stable(BankingFeature.DAILY_INCOME_30D)));
        assertThat(Requests.values(all, BankingFeature.DAILY_SPEND_30D))
                .containsExactly(times(2, stable(BankingFeature.DAILY_SPEND_30D)), within(1e-8));
        assertThat(Requests.values(all, BankingFeature.MERCHANT_DIVERSITY_30D))
                .isEqualTo(times(0.5, stable(BankingFeature.MERCHANT_DIVERSITY_30D)));
        assertThat(Requests.mean("duplicated_feed", BankingFeature.TXN_COUNT_7D)
                        / Requests.mean(STABLE, BankingFeature.TXN_COUNT_7D))
                .isCloseTo(1.3, within(0.02));
    }

    @Test
    void merchantsNeverSeenAreInNoTable() {
        String all = "new_merchants:intensity=10";
        assertThat(Requests.values(all, BankingFeature.RENT_RATIO)).containsOnly(0);
        assertThat(Requests.values(all, BankingFeature.SUBSCRIPTION_COUNT)).containsOnly(0);
        assertThat(shareOf(Requests.values("new_merchants", BankingFeature.RENT_RATIO), 0))
                .isCloseTo(0.2, within(0.03));
        assertThat(Requests.mean("new_merchants", BankingFeature.MERCHANT_DIVERSITY_30D)
                        / Requests.mean(STABLE, BankingFeature.MERCHANT_DIVERSITY_30D))
                .isGreaterThan(1.4);
    }

    @Test
    void aQuarterOfCustomersIsInEuros() {
        double[] kronor = stable(BankingFeature.DAILY_INCOME_30D);
        double[] mixed = Requests.values("currency_mixup", BankingFeature.DAILY_INCOME_30D);
        int[] foreign = IntStream.range(0, mixed.length)
                .filter(customer -> mixed[customer] != kronor[customer])
                .toArray();
        assertThat(foreign.length / (double) mixed.length).isCloseTo(0.25, within(0.03));
        for (int customer : foreign) {
            assertThat(mixed[customer]).isCloseTo(kronor[customer] / 11, within(0.01 / 30));
        }
    }

    @Test
    void anotherCurrencyLeavesRatiosAsTheyAreButForCents() {
        for (BankingFeature ratio : new BankingFeature[] {
            BankingFeature.RENT_RATIO,
            BankingFeature.TOP_MERCHANT_SHARE,
            BankingFeature.CASHFLOW_RATIO_30D,
            BankingFeature.WEEKDAY_SPEND_ENTROPY
        }) {
            assertThat(Requests.values("currency_mixup:intensity=10", ratio))
                    .containsExactly(stable(ratio), within(1e-4));
        }
    }

    @Test
    void faultsComposeWithEachOtherAndWithPrices() {
        assertThat(Requests.values("missing_merchants+duplicated_feed", BankingFeature.TXN_COUNT_7D))
                .isEqualTo(Requests.values("duplicated_feed", BankingFeature.TXN_COUNT_7D));
        assertThat(Requests.values("missing_merchants+new_merchants", BankingFeature.RENT_RATIO))
                .satisfies(values -> assertThat(shareOf(values, 0)).isCloseTo(1 - 0.7 * 0.8, within(0.04)));
        assertThat(Requests.values("duplicated_feed:intensity=10+income_drop", BankingFeature.DAILY_INCOME_30D))
                .isEqualTo(times(2, Requests.values("income_drop", BankingFeature.DAILY_INCOME_30D)));
    }

    @Test
    void aFaultBeginsAtItsOnset() {
        BankingFeature rent = BankingFeature.RENT_RATIO;
        assertThat(Requests.values("missing_merchants:onset=2026-02", rent)).isEqualTo(stable(rent));
        assertThat(shareOf(Requests.values("missing_merchants:onset=2026-01:ramp=3", rent), 0))
                .isCloseTo(0.1, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_merchants", "duplicated_feed", "new_merchants", "currency_mixup"})
    void theLabelIsOfTheCustomerAndNotOfTheFeed(String scenario) {
        LabelledRows faulty = new BankingScenarios().labelled(Requests.of(scenario, 5, 300));
        LabelledRows right = new BankingScenarios().labelled(Requests.of(STABLE, 5, 300));
        assertThat(IntStream.range(0, 300).mapToObj(faulty::isPositive).toList())
                .isEqualTo(IntStream.range(0, 300).mapToObj(right::isPositive).toList());
    }
}
