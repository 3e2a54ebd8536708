package io.driftwatch.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the features of one customer in one window of 30 days from transactions, in one pass over them. Not
 * thread-safe; one instance serves many customers, one after the other.
 */
public final class FeatureWindow {

    /** How long the window is. */
    public static final int DAYS = 30;

    private final MerchantCategories categories;
    private final Map<String, Integer> merchants = new HashMap<>();
    private final WindowSums sums = new WindowSums();

    private FeatureWindow(MerchantCategories categories) {
        this.categories = categories;
    }

    /**
     * A window with a table of merchants.
     *
     * @param categories what merchants are paid for
     * @return the window
     */
    public static FeatureWindow of(MerchantCategories categories) {
        return new FeatureWindow(categories);
    }

    /**
     * The features of one customer. Transactions outside the window are left out.
     *
     * @param transactions the customer's transactions, in any order
     * @param lastDay the last day of the window
     * @return ten values in the order of {@link BankingFeature}; NaN where one is missing
     */
    public double[] features(Iterable<Transaction> transactions, LocalDate lastDay) {
        sums.reset();
        for (Transaction each : transactions) {
            long day = DAYS - 1 - ChronoUnit.DAYS.between(each.date(), lastDay);
            if (day >= 0 && day < DAYS) {
                int merchant = merchants.computeIfAbsent(
                        each.merchant().strip().toLowerCase(Locale.ROOT), name -> merchants.size());
                sums.add((int) day, each.amount(), merchant, categories.of(each.merchant()));
            }
        }
        return sums.features();
    }
}
