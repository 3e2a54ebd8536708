package io.driftwatch.benchmarks;

import io.driftwatch.benchmarks.calibration.Programme;
import java.io.IOException;

/**
 * The calibration programme. Options, each with a value:
 *
 * <ul>
 *   <li>{@code --state DIR}: the folder of what is finished (benchmarks/target/calibration); what it holds is not run
 *       again
 *   <li>{@code --docs FILE}: the page whose tables are written, with charts beside it; without it tables are printed
 *   <li>{@code --runs N}: comparisons for a rejection rate (10,000); a tenth of them with more than 2,500 rows, a
 *       twentieth for tests that draw
 *   <li>{@code --distance-runs N}: comparisons for a distance's quantiles (1,000)
 *   <li>{@code --power-runs N}: comparisons for each strength of an alternative (500)
 *   <li>{@code --seeds N}: banks for the table of scenarios (1,000)
 *   <li>{@code --only PARTS}: of rates, distances, family, power, scenarios, with commas
 *   <li>{@code --tests NAMES}: of tests, distances and scenarios
 *   <li>{@code --cells NAMES}: beginnings of simulations' names, such as {@code rates-normal}
 *   <li>{@code --threads N}: simulations at once (all processors)
 * </ul>
 */
public final class Calibration {

    private Calibration() {}

    /**
     * Runs what is not finished, and writes the tables.
     *
     * @param arguments the options
     * @throws IOException if the page cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Programme.run(arguments, System.out);
    }
}
