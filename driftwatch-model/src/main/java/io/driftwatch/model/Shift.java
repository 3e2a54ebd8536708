package io.driftwatch.model;

import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioRequest;

/**
 * By how much a scenario moves the world. Factors compose by multiplication; what strikes a share strikes
 * independently.
 *
 * @param levels how all customers live otherwise
 * @param students the share of customers who are students
 * @param faults what goes wrong with the feed
 */
record Shift(Levels levels, double students, Faults faults) {

    static final Shift NONE = new Shift(Levels.SAME, 0, Faults.NONE);

    /** They shop as often as others, but cheaper. */
    private static final Levels STUDENT = new Levels(0.33, 0.45, 0.7, 1, 0.5, 1, 0.45);

    static Shift of(Levels levels) {
        return new Shift(levels, 0, Faults.NONE);
    }

    static Shift of(Faults faults) {
        return new Shift(Levels.SAME, 0, faults);
    }

    static Shift ofStudents(double share) {
        return new Shift(Levels.SAME, share, Faults.NONE);
    }

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
                levels.and(other.levels, intensity),
                Shares.either(students, other.students * intensity),
                faults.and(other.faults, intensity));
    }

    /** How one customer lives, of whom a number from 0 to 1 was drawn. */
    Levels levelsAt(double drawn) {
        return drawn < students ? levels.and(STUDENT, 1) : levels;
    }
}
