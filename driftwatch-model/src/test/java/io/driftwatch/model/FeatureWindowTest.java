package io.driftwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureWindowTest {

    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);
    private final FeatureWindow window = FeatureWindow.of(MerchantCategories.withDefaults());

    private double feature(BankingFeature feature, List<Transaction> transactions) {
        return window.features(transactions, LAST)[feature.place()];
    }

    private static Transaction on(int day, double amount, String merchant) {
        return new Transaction(LocalDate.of(2026, 1, day), amount, merchant);
    }

    private static List<Transaction> month() {
        return List.of(
                on(2, -1000, "Hyra Heimstaden"),
                on(5, -100, "Netflix"),
                on(6, -100, "NETFLIX "),
                on(7, -50, "Spotify AB"),
                on(20, 3000, "Employer"),
                on(25, -250, "Parent AB"),
                on(31, -500, "Ica"));
    }

    @Test
    void computesTheFeaturesByTheirFormulas() {
        assertThat(feature(BankingFeature.DAILY_SPEND_30D, month())).isCloseTo(2000 / 30.0, within(1e-12));
        assertThat(feature(BankingFeature.DAILY_INCOME_30D, month())).isCloseTo(100, within(1e-12));
        assertThat(feature(BankingFeature.RENT_RATIO, month())).isEqualTo(0.5);
        assertThat(feature(BankingFeature.SUBSCRIPTION_COUNT, month())).isEqualTo(2);
        assertThat(feature(BankingFeature.TOP_MERCHANT_SHARE, month())).isEqualTo(0.5);
        assertThat(feature(BankingFeature.TXN_COUNT_7D, month())).isEqualTo(2);
        assertThat(feature(BankingFeature.AVG_TXN_AMOUNT_30D, month())).isCloseTo(5000 / 7.0, within(1e-12));
        assertThat(feature(BankingFeature.CASHFLOW_RATIO_30D, month())).isEqualTo(1.5);
        assertThat(feature(BankingFeature.MERCHANT_DIVERSITY_30D, month())).isCloseTo(6 / 7.0, within(1e-12));
    }

    @Test
    void entropyIsNothingOnOneDayAndWholeOnAllAlike() {
        List<Transaction> week = new ArrayList<>();
        for (int day = 10; day < 17; day++) {
            week.add(on(day, -10, "Ica"));
        }
        assertThat(feature(BankingFeature.WEEKDAY_SPEND_ENTROPY, week)).isCloseTo(1, within(1e-12));
        assertThat(feature(BankingFeature.WEEKDAY_SPEND_ENTROPY, List.of(on(3, -10, "Ica"), on(10, -10, "Ica"))))
                .isZero();
    }

    @Test
    void whatDoesNotExistIsMissing() {
        assertThat(window.features(List.of(), LAST)).containsOnly(Double.NaN);
        double[] incomeOnly = window.features(List.of(on(20, 3000, "Employer")), LAST);
        assertThat(incomeOnly[BankingFeature.RENT_RATIO.place()]).isNaN();
        assertThat(incomeOnly[BankingFeature.CASHFLOW_RATIO_30D.place()]).isNaN();
        assertThat(incomeOnly[BankingFeature.WEEKDAY_SPEND_ENTROPY.place()]).isNaN();
        assertThat(incomeOnly[BankingFeature.DAILY_INCOME_30D.place()]).isEqualTo(100);
    }

    @Test
    void theWindowHasThirtyDays() {
        List<Transaction> around = List.of(
                on(1, -10, "Ica"),
                on(2, -20, "Ica"),
                on(31, -40, "Ica"),
                new Transaction(LocalDate.of(2026, 2, 1), -80, "Ica"));
        assertThat(feature(BankingFeature.DAILY_SPEND_30D, around)).isCloseTo(2, within(1e-12));
    }

    @Test
    void oneCustomerLeavesNothingToTheNext() {
        double[] alone = window.features(List.of(on(5, -100, "Netflix"), on(6, -1, "Ica")), LAST);
        window.features(month(), LAST);
        assertThat(window.features(List.of(on(5, -100, "Netflix"), on(6, -1, "Ica")), LAST))
                .isEqualTo(alone);
    }

    @Test
    void manyMerchantsAreCounted() {
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            transactions.add(on(5, -1 - i, "merchant " + i));
        }
        assertThat(feature(BankingFeature.MERCHANT_DIVERSITY_30D, transactions)).isEqualTo(1);
        assertThat(feature(BankingFeature.TOP_MERCHANT_SHARE, transactions)).isCloseTo(300 / 45150.0, within(1e-12));
    }

    @Test
    void wordsDecideAndNotParts() {
        MerchantCategories table = MerchantCategories.withDefaults();
        assertThat(table.of("Parent AB")).isEqualTo(MerchantCategory.OTHER);
        assertThat(table.of("BALDER/rent 3")).isEqualTo(MerchantCategory.RENT);
        assertThat(table.of("Husqvarna")).isEqualTo(MerchantCategory.OTHER);
        assertThat(table.with("Ica", MerchantCategory.RENT).of("ICA Maxi")).isEqualTo(MerchantCategory.RENT);
        assertThatThrownBy(() -> table.with("two words", MerchantCategory.RENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'two words'");
    }

    @Test
    void whatHasNoNameIsOneMerchantOfNoCategory() {
        List<Transaction> nameless =
                List.of(on(2, -300, ""), on(5, -100, " "), on(20, 900, ""), on(21, -100, "Netflix"));
        assertThat(feature(BankingFeature.RENT_RATIO, nameless)).isZero();
        assertThat(feature(BankingFeature.SUBSCRIPTION_COUNT, nameless)).isEqualTo(1);
        assertThat(feature(BankingFeature.TOP_MERCHANT_SHARE, nameless)).isEqualTo(0.8);
        assertThat(feature(BankingFeature.MERCHANT_DIVERSITY_30D, nameless)).isEqualTo(0.5);
    }

    @Test
    void refusesAnAmountThatIsNoNumber() {
        assertThatThrownBy(() -> on(1, Double.NaN, "Ica"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Ica' on 2026-01-01");
    }
}
