package io.driftwatch.model;

/**
 * By how much customers live otherwise: factors, 1 where nothing changes. They compose by multiplication.
 *
 * @param salary of salaries
 * @param rent of rents
 * @param groceries of what is spent on groceries
 * @param subscriptionPrice of the price of a subscription
 * @param subscriptionsHeld of the number of subscriptions
 * @param purchases of the number of other purchases
 * @param purchasePrice of the price of other purchases
 */
record Levels(
        double salary,
        double rent,
        double groceries,
        double subscriptionPrice,
        double subscriptionsHeld,
        double purchases,
        double purchasePrice) {

    static final Levels SAME = new Levels(1, 1, 1, 1, 1, 1, 1);

    Levels and(Levels other, double intensity) {
        return new Levels(
                salary * part(other.salary, intensity),
                rent * part(other.rent, intensity),
                groceries * part(other.groceries, intensity),
                subscriptionPrice * part(other.subscriptionPrice, intensity),
                subscriptionsHeld * part(other.subscriptionsHeld, intensity),
                purchases * part(other.purchases, intensity),
                purchasePrice * part(other.purchasePrice, intensity));
    }

    /** Strong intensities of a fall end at nothing, not below. */
    private static double part(double factor, double intensity) {
        return Math.max(0, 1 + (factor - 1) * intensity);
    }
}
