package io.driftwatch.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The ten features of a customer in a window of 30 days, in their order. Spending is the sum of amounts below 0 without
 * their sign, income the sum of those above. What would be divided by 0, and everything of an empty window, is missing.
 */
public enum BankingFeature {
    /** Spending / 30. */
    DAILY_SPEND_30D(0),
    /** Income / 30. */
    DAILY_INCOME_30D(1),
    /** Spending on rent / spending. */
    RENT_RATIO(2),
    /** Merchants of subscriptions that were paid. */
    SUBSCRIPTION_COUNT(3),
    /** Spending at the merchant where most was spent / spending. */
    TOP_MERCHANT_SHARE(4),
    /** Transactions on the last 7 days. */
    TXN_COUNT_7D(5),
    /** The mean of amounts without their sign. */
    AVG_TXN_AMOUNT_30D(6),
    /** The entropy of spending over the days of the week / ln 7: 0 on one day, 1 on all alike. */
    WEEKDAY_SPEND_ENTROPY(7),
    /** Income / spending. */
    CASHFLOW_RATIO_30D(8),
    /** Distinct merchants / transactions. */
    MERCHANT_DIVERSITY_30D(9);

    private final int place;

    BankingFeature(int place) {
        this.place = place;
    }

    /**
     * Where its value stands in a row.
     *
     * @return from 0 to 9
     */
    public int place() {
        return place;
    }

    /**
     * The name of the column.
     *
     * @return a lower-case word
     */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The names of the columns in their order.
     *
     * @return ten names
     */
    public static List<String> columns() {
        return Arrays.stream(values()).map(BankingFeature::column).toList();
    }
}
