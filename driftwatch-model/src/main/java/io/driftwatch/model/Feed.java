package io.driftwatch.model;

import java.util.SplittableRandom;

/** One customer's transactions as they are delivered: each once and as it was, but for the faults. */
final class Feed {

    /** About what a euro costs in Swedish or Norwegian kronor. */
    private static final double KRONOR = 11;

    private static final double CENTS = 100;

    private final WindowSums sums;
    private final Faults faults;
    private final boolean faultless;
    private final SplittableRandom random;
    private final boolean foreign;

    /** Begins with nothing in the sums. */
    Feed(WindowSums sums, Faults faults, SplittableRandom random) {
        sums.reset();
        this.sums = sums;
        this.faults = faults;
        this.faultless = faults.equals(Faults.NONE);
        this.random = random;
        this.foreign = random.nextDouble() < faults.foreign();
    }

    /**
     * A transaction takes the same random numbers whatever the faults are, so that none changes whom another strikes.
     */
    void book(int day, double amount, int merchant) {
        if (faultless) {
            deliver(day, amount, merchant);
            return;
        }
        boolean twice = random.nextDouble() < faults.twice();
        int name = named(merchant);
        double shown = foreign ? amount / KRONOR : amount;
        deliver(day, shown, name);
        if (twice) {
            deliver(day, shown, name);
        }
    }

    private int named(int merchant) {
        boolean nameless = random.nextDouble() < faults.nameless();
        boolean renamed = random.nextDouble() < faults.renamed();
        int newName = Merchants.FIRST_NEW + random.nextInt(Merchants.NEW);
        if (nameless) {
            return Merchants.NAMELESS;
        }
        return renamed ? newName : merchant;
    }

    private void deliver(int day, double amount, int merchant) {
        sums.add(day, cents(amount), merchant, Merchants.category(merchant));
    }

    private static double cents(double amount) {
        return Math.rint(amount * CENTS) / CENTS;
    }
}
