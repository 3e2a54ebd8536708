package io.driftwatch.model;

import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioRequest;

/**
 * By how much a scenario moves the world: factors, 1 where nothing moves. Scenarios compose by multiplication.
 *
 * @param salary of salaries
 * @param rent of rents
 * @param groceries of what is spent on groceries
 * @param subscriptionPrice of the price of a subscription
 * @param subscriptionsHeld of the number of subscriptions
 * @param purchasePrice of the price of other purchases
 */
record Shift(
        double salary,
        double rent,
        double groceries,
        double subscriptionPrice,
        double subscriptionsHeld,
        double purchasePrice) {

    static final Shift NONE = new Shift(1, 1, 1, 1, 1, 1);

    /** All scenarios of a request, as strong as they are in its month. */
    static Shift of(ScenarioRequest request) {
        Shift shift = NONE;
        for (Scenario scenario : request.scenarios()) {
            shift = shift.and(BankingScenario.named(scenario.name()).shift(), scenario.intensityIn(request.month()));
        }
        return shift;
    }

    private Shift and(Shift other, double intensity) {
        return new Shift(
                salary * part(other.salary, intensity),
                rent * part(other.rent, intensity),
                groceries * part(other.groceries, intensity),
                subscriptionPrice * part(other.subscriptionPrice, intensity),
                subscriptionsHeld * part(other.subscriptionsHeld, intensity),
                purchasePrice * part(other.purchasePrice, intensity));
    }

    /** Strong intensities of a fall end at nothing, not below. */
    private static double part(double factor, double intensity) {
        return Math.max(0, 1 + (factor - 1) * intensity);
    }
}
