package io.driftwatch.example.runner;

import io.driftwatch.model.BankingScenarios;
import io.driftwatch.scenario.ScenarioRequest;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be made up. */
final class ScenarioOptions {

    @Option(
            names = "--scenario",
            paramLabel = "S",
            defaultValue = "stable_salary",
            completionCandidates = Names.class,
            description = "stable_salary if absent; one of ${COMPLETION-CANDIDATES}; with :intensity=X,"
                    + " :onset=YYYY-MM, :ramp=MONTHS; several joined by '+'.")
    private String scenario = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Any number; 42 if absent.")
    private long seed;

    @Option(
            names = "--reference-date",
            paramLabel = "D",
            description = "A day as YYYY-MM-DD: the data are of the last full month before it.")
    private @Nullable LocalDate date;

    @Option(names = "--rows", paramLabel = "N", description = "How many customers.")
    private @Nullable Integer rows;

    boolean isAsked() {
        return date != null;
    }

    ScenarioRequest request(BankingScenarios scenarios, int usualRows) {
        if (date == null) {
            throw new IllegalArgumentException("say by --reference-date for which day customers are made up.");
        }
        return new ScenarioRequest(
                ScenarioRequest.parse(scenario), seed, date, rows == null ? usualRows : rows, scenarios.version());
    }

    /** Lists them in the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new BankingScenarios().scenarios().keySet().iterator();
        }
    }
}
