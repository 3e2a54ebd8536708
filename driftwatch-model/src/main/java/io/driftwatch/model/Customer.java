package io.driftwatch.model;

import java.util.SplittableRandom;

/** Draws one customer, and then the customer's transactions. */
final class Customer {

    private static final double SALARY = 42_000;
    private static final double SALARY_SPREAD = 0.30;
    private static final double RENT = 13_500;
    private static final double RENT_SPREAD = 0.25;
    private static final double GROCERIES = 4_500;
    private static final double PURCHASES = 35;
    private static final double PURCHASE_PRICE = 620;
    private static final double SPREAD = 0.30;
    private static final double SUBSCRIPTION_PRICE = 250;
    private static final int MOST_SUBSCRIPTIONS = 6;
    private static final double SUBSCRIBES = 2.0 / 3;
    private static final double WITH_SALARY = 0.5;
    private static final double APART = StrictMath.sqrt(1 - WITH_SALARY * WITH_SALARY);
    private static final double SALARY_NOISE = 0.02;
    private static final double RENT_NOISE = 0.01;
    private static final double GROCERY_NOISE = 0.15;
    private static final double SHOPS_ON_A_DAY = 0.85;

    /** The days of the period, from 0, on which what comes once a period comes: none in the last seven. */
    private static final int RENT_DAY = 1;

    private static final int SUBSCRIPTION_DAY = 6;
    private static final int SALARY_DAY = 18;

    private final SplittableRandom random;
    private final Levels levels;
    private final double salary;
    private final double rent;
    private final double groceries;
    private final double purchases;
    private final double price;
    private final int firstSubscription;
    private final int subscriptions;

    Customer(CustomerStreams streams, Shift shift) {
        this.random = streams.ofLife();
        this.levels = shift.levelsAt(streams.aside().nextDouble());
        double wealth = random.nextGaussian();
        this.salary = SALARY * level(wealth, SALARY_SPREAD) * levels.salary();
        this.rent = RENT * level(related(wealth), RENT_SPREAD) * levels.rent();
        this.groceries = GROCERIES * level(related(wealth), SPREAD) * levels.groceries();
        this.purchases = PURCHASES * level(random.nextGaussian(), SPREAD) * levels.purchases();
        this.price = PURCHASE_PRICE * level(related(wealth), SPREAD) * levels.purchasePrice();
        this.firstSubscription = random.nextInt(Merchants.SUBSCRIPTIONS);
        this.subscriptions = held();
    }

    /** A level with mean 1 over all customers. */
    private static double level(double z, double spread) {
        return StrictMath.exp(spread * z - spread * spread / 2);
    }

    private double related(double wealth) {
        return WITH_SALARY * wealth + APART * random.nextGaussian();
    }

    /** Half a subscription more is one more for every second customer. */
    private int held() {
        int plain = 0;
        for (int i = 0; i < MOST_SUBSCRIPTIONS; i++) {
            plain += random.nextDouble() < SUBSCRIBES ? 1 : 0;
        }
        int shifted = (int) (plain * levels.subscriptionsHeld() + random.nextDouble());
        return Math.min(Merchants.SUBSCRIPTIONS, shifted);
    }

    /** Lives through one period of 30 days. */
    void live(Feed feed) {
        pay(feed, RENT_DAY, rent * (1 + RENT_NOISE * random.nextGaussian()), Merchants.LANDLORD);
        subscribe(feed);
        double salaryNow = Math.max(1000, salary * (1 + SALARY_NOISE * random.nextGaussian()));
        feed.book(SALARY_DAY, salaryNow, Merchants.EMPLOYER);
        for (int day = 0; day < FeatureWindow.DAYS; day++) {
            shop(feed, day);
        }
    }

    private void subscribe(Feed feed) {
        for (int i = 0; i < subscriptions; i++) {
            pay(
                    feed,
                    SUBSCRIPTION_DAY,
                    SUBSCRIPTION_PRICE * levels.subscriptionPrice(),
                    Merchants.FIRST_SUBSCRIPTION + (firstSubscription + i) % Merchants.SUBSCRIPTIONS);
        }
    }

    private void shop(Feed feed, int day) {
        if (random.nextDouble() < SHOPS_ON_A_DAY) {
            double trip = groceries / (FeatureWindow.DAYS * SHOPS_ON_A_DAY);
            pay(
                    feed,
                    day,
                    trip * Math.max(0.1, 1 + GROCERY_NOISE * random.nextGaussian()),
                    Merchants.FIRST_GROCER + random.nextInt(Merchants.GROCERS));
        }
        for (int left = poisson(purchases / FeatureWindow.DAYS); left > 0; left--) {
            pay(
                    feed,
                    day,
                    price * level(random.nextGaussian(), SPREAD),
                    Merchants.FIRST_SHOP + random.nextInt(Merchants.SHOPS));
        }
    }

    /** Knuth's product of uniform numbers: the means here are near 1. */
    private int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static void pay(Feed feed, int day, double amount, int merchant) {
        feed.book(day, -amount, merchant);
    }
}
