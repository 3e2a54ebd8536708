package io.driftwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes of how customers live: of their mix, and with the season. */
class ShiftTest {

    private static double change(String scenarios, BankingFeature feature) {
        return Requests.mean(scenarios, feature) / Requests.mean("stable_salary", feature);
    }

    @Test
    void threeOfTenCustomersAreStudentsAndTheOthersAreWhoTheyWere() {
        double[] before = Requests.values("stable_salary", BankingFeature.DAILY_SPEND_30D);
        double[] now = Requests.values("student_influx", BankingFeature.DAILY_SPEND_30D);
        int[] students = IntStream.range(0, now.length)
                .filter(customer -> now[customer] != before[customer])
                .toArray();
        assertThat(students.length / (double) now.length).isCloseTo(0.3, within(0.03));
        assertThat(IntStream.of(students)).allMatch(customer -> now[customer] < before[customer]);
    }

    @Test
    void studentsEarnAndSpendLessAndShopAsOften() {
        String all = "student_influx:intensity=10";
        assertThat(change(all, BankingFeature.DAILY_INCOME_30D)).isCloseTo(0.33, within(0.001));
        assertThat(change(all, BankingFeature.SUBSCRIPTION_COUNT)).isCloseTo(0.5, within(0.01));
        assertThat(change(all, BankingFeature.RENT_RATIO)).isCloseTo(0.95, within(0.03));
        assertThat(Requests.values(all, BankingFeature.TXN_COUNT_7D))
                .isEqualTo(Requests.values("stable_salary", BankingFeature.TXN_COUNT_7D));
    }

    @Test
    void beforeChristmasMoreIsBoughtOfTheSameIncome() {
        // 25.5 trips for groceries and 35 other purchases a period, of which the latter rise by 40 %.
        assertThat(change("december", BankingFeature.TXN_COUNT_7D)).isCloseTo(74.5 / 60.5, within(0.02));
        // (13,500 + 4,500 x 1.25 + 1,000 + 21,700 x 1.4 x 1.15) / 40,700
        assertThat(change("december", BankingFeature.DAILY_SPEND_30D)).isCloseTo(1.353, within(0.02));
        for (BankingFeature same :
                new BankingFeature[] {BankingFeature.DAILY_INCOME_30D, BankingFeature.SUBSCRIPTION_COUNT}) {
            assertThat(Requests.values("december", same)).isEqualTo(Requests.values("stable_salary", same));
        }
    }

    @Test
    void changesOfMixAndSeasonCompose() {
        assertThat(change("student_influx:intensity=10+income_drop", BankingFeature.DAILY_INCOME_30D))
                .isCloseTo(0.33 * 0.738, within(0.001));
        assertThat(change("student_influx+december", BankingFeature.DAILY_INCOME_30D))
                .isEqualTo(change("student_influx", BankingFeature.DAILY_INCOME_30D));
        assertThat(change("december:onset=2026-02+student_influx", BankingFeature.DAILY_SPEND_30D))
                .isEqualTo(change("student_influx", BankingFeature.DAILY_SPEND_30D));
    }
}
