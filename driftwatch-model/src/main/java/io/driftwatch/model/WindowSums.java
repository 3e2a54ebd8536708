package io.driftwatch.model;

import java.util.Arrays;

/**
 * What the features are made of, summed up transaction by transaction. Merchants are numbers here. The day of the week
 * is counted from the first day of the window: which day has which name does not matter to an entropy.
 */
final class WindowSums {

    private static final int WEEK = 7;
    /** {@code ln 7}, the entropy of equal spending on seven days. */
    private static final double MOST_ENTROPY = StrictMath.log(WEEK);

    private final double[] byWeekday = new double[WEEK];
    private double[] byMerchant = new double[64];
    private int[] customerOf = new int[64];
    private int[] seen = new int[64];
    private int customer;
    private int merchants;
    private int subscriptions;
    private double spending;
    private double income;
    private double rent;
    private int transactions;
    private int lastDays;

    void reset() {
        customer++;
        Arrays.fill(byWeekday, 0);
        merchants = 0;
        subscriptions = 0;
        spending = 0;
        income = 0;
        rent = 0;
        transactions = 0;
        lastDays = 0;
    }

    void add(int day, double amount, int merchant, MerchantCategory category) {
        boolean isNew = meet(merchant);
        transactions++;
        if (day >= FeatureWindow.DAYS - WEEK) {
            lastDays++;
        }
        if (amount >= 0) {
            income += amount;
            return;
        }
        double spent = -amount;
        spending += spent;
        byWeekday[day % WEEK] += spent;
        if (category == MerchantCategory.SUBSCRIPTION && (isNew || byMerchant[merchant] == 0)) {
            subscriptions++;
        }
        if (category == MerchantCategory.RENT) {
            rent += spent;
        }
        byMerchant[merchant] += spent;
    }

    /** Whether a merchant is new to this customer. What others spent there is not cleared before it is needed. */
    private boolean meet(int merchant) {
        if (merchant >= byMerchant.length) {
            int size = Integer.highestOneBit(merchant) * 2;
            byMerchant = Arrays.copyOf(byMerchant, size);
            customerOf = Arrays.copyOf(customerOf, size);
            seen = Arrays.copyOf(seen, size);
        }
        if (customerOf[merchant] == customer) {
            return false;
        }
        customerOf[merchant] = customer;
        byMerchant[merchant] = 0;
        seen[merchants] = merchant;
        merchants++;
        return true;
    }

    double spending() {
        return spending;
    }

    double income() {
        return income;
    }

    double[] features() {
        double[] row = new double[BankingFeature.values().length];
        features(row);
        return row;
    }

    void features(double[] row) {
        if (transactions == 0) {
            Arrays.fill(row, Double.NaN);
            return;
        }
        put(row, BankingFeature.DAILY_SPEND_30D, spending / FeatureWindow.DAYS);
        put(row, BankingFeature.DAILY_INCOME_30D, income / FeatureWindow.DAYS);
        put(row, BankingFeature.RENT_RATIO, ofSpending(rent));
        put(row, BankingFeature.SUBSCRIPTION_COUNT, subscriptions);
        put(row, BankingFeature.TOP_MERCHANT_SHARE, ofSpending(most()));
        put(row, BankingFeature.TXN_COUNT_7D, lastDays);
        put(row, BankingFeature.AVG_TXN_AMOUNT_30D, (spending + income) / transactions);
        put(row, BankingFeature.WEEKDAY_SPEND_ENTROPY, spending > 0 ? entropy() : Double.NaN);
        put(row, BankingFeature.CASHFLOW_RATIO_30D, ofSpending(income));
        put(row, BankingFeature.MERCHANT_DIVERSITY_30D, (double) merchants / transactions);
    }

    private static void put(double[] row, BankingFeature feature, double value) {
        row[feature.place()] = value;
    }

    private double ofSpending(double part) {
        return spending > 0 ? part / spending : Double.NaN;
    }

    private double most() {
        double most = 0;
        for (int i = 0; i < merchants; i++) {
            most = Math.max(most, byMerchant[seen[i]]);
        }
        return most;
    }

    private double entropy() {
        double sum = 0;
        for (double spent : byWeekday) {
            if (spent > 0) {
                double share = spent / spending;
                sum -= share * StrictMath.log(share);
            }
        }
        return sum / MOST_ENTROPY;
    }
}
