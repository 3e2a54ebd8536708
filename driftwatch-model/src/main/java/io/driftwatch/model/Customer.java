package io.driftwatch.model;

import java.util.SplittableRandom;

/**
 * Draws customers and their transactions. Each customer has a stream of numbers of its own, made of the seed and the
 * customer's number: how many customers there are changes none of them.
 */
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
    private static final double CENTS = 100;

    /** The days of the period, from 0, on which what comes once a period comes: none in the last seven. */
    private static final int RENT_DAY = 1;

    private static final int SUBSCRIPTION_DAY = 6;
    private static final int SALARY_DAY = 18;

    /** Odd and without a pattern, so that no two customers of neighbouring seeds meet. */
    private static final long STRIDE = 0xD1B54A32D192ED03L;

    private final SplittableRandom random;
    private final Shift shift;
    private final double salary;
    private final double rent;
    private final double groceries;
    private final double purchases;
    private final double price;
    private final int firstSubscription;
    private final int subscriptions;

    Customer(long seed, int number, Shift shift) {
        this.random = new SplittableRandom(mixed(seed + number * STRIDE));
        this.shift = shift;
        double wealth = random.nextGaussian();
        this.salary = SALARY * level(wealth, SALARY_SPREAD) * shift.salary();
        this.rent = RENT * level(related(wealth), RENT_SPREAD) * shift.rent();
        this.groceries = GROCERIES * level(related(wealth), SPREAD) * shift.groceries();
        this.purchases = PURCHASES * level(random.nextGaussian(), SPREAD);
        this.price = PURCHASE_PRICE * level(related(wealth), SPREAD) * shift.purchasePrice();
        this.firstSubscription = random.nextInt(Merchants.SUBSCRIPTIONS);
        this.subscriptions = held();
    }

    /**
     * Spreads neighbouring numbers over all longs (the finalizer of MurmurHash3, which is one to one): streams of seeds
     * that differ by a fixed step would overlap.
     */
    static long mixed(long number) {
        long bits = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
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
        int shifted = (int) (plain * shift.subscriptionsHeld() + random.nextDouble());
        return Math.min(Merchants.SUBSCRIPTIONS, shifted);
    }

    /** Lives through one period of 30 days. */
    void live(WindowSums sums) {
        sums.reset();
        pay(sums, RENT_DAY, rent * (1 + RENT_NOISE * random.nextGaussian()), Merchants.LANDLORD);
        subscribe(sums);
        double salaryNow = Math.max(1000, salary * (1 + SALARY_NOISE * random.nextGaussian()));
        sums.add(SALARY_DAY, cents(salaryNow), Merchants.EMPLOYER, MerchantCategory.OTHER);
        for (int day = 0; day < FeatureWindow.DAYS; day++) {
            shop(sums, day);
        }
    }

    private void subscribe(WindowSums sums) {
        for (int i = 0; i < subscriptions; i++) {
            pay(
                    sums,
                    SUBSCRIPTION_DAY,
                    SUBSCRIPTION_PRICE * shift.subscriptionPrice(),
                    Merchants.FIRST_SUBSCRIPTION + (firstSubscription + i) % Merchants.SUBSCRIPTIONS);
        }
    }

    private void shop(WindowSums sums, int day) {
        if (random.nextDouble() < SHOPS_ON_A_DAY) {
            double trip = groceries / (FeatureWindow.DAYS * SHOPS_ON_A_DAY);
            pay(
                    sums,
                    day,
                    trip * Math.max(0.1, 1 + GROCERY_NOISE * random.nextGaussian()),
                    Merchants.FIRST_GROCER + random.nextInt(Merchants.GROCERS));
        }
        for (int left = poisson(purchases / FeatureWindow.DAYS); left > 0; left--) {
            pay(
                    sums,
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

    private static void pay(WindowSums sums, int day, double amount, int merchant) {
        sums.add(day, -cents(amount), merchant, Merchants.category(merchant));
    }

    private static double cents(double amount) {
        return Math.rint(amount * CENTS) / CENTS;
    }
}
