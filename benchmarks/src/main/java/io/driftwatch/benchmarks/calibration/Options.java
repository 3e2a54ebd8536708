package io.driftwatch.benchmarks.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the programme is asked for.
 *
 * @param state the folder of what is finished
 * @param docs the page that tables are written into; none is written if null
 * @param goals how often things are tried
 * @param only names of parts; all if empty
 * @param tests names of subjects; all if empty
 * @param cells beginnings of simulations' names; all if empty
 * @param threads how many simulations run at once
 */
record Options(
        Path state,
        @Nullable Path docs,
        Goals goals,
        List<String> only,
        List<String> tests,
        List<String> cells,
        int threads) {

    private static final List<String> NAMES = List.of(
            "--state",
            "--docs",
            "--runs",
            "--distance-runs",
            "--power-runs",
            "--seeds",
            "--only",
            "--tests",
            "--cells",
            "--threads");
    private static final int RUNS = 10_000;
    private static final int DISTANCE_RUNS = 1_000;
    private static final int POWER_RUNS = 500;
    private static final int SEEDS = 1_000;

    /**
     * Reads pairs of an option and its value.
     *
     * @throws IllegalArgumentException if an option is unknown, or has no value or a wrong one
     */
    static Options parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("'" + arguments[i] + "' is no option with a value. Options are "
                        + String.join(", ", NAMES) + ".");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        String docs = given.get("--docs");
        return new Options(
                Path.of(given.getOrDefault("--state", "benchmarks/target/calibration")),
                docs == null ? null : Path.of(docs),
                new Goals(
                        count(given, "--runs", RUNS),
                        count(given, "--distance-runs", DISTANCE_RUNS),
                        count(given, "--power-runs", POWER_RUNS),
                        count(given, "--seeds", SEEDS)),
                words(given, "--only"),
                words(given, "--tests"),
                words(given, "--cells"),
                count(given, "--threads", Runtime.getRuntime().availableProcessors()));
    }

    private static int count(Map<String, String> given, String name, int otherwise) {
        String value = given.getOrDefault(name, String.valueOf(otherwise));
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("'" + name + "' must be a whole number above 0, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    private static List<String> words(Map<String, String> given, String name) {
        List<String> words =
                new ArrayList<>(Arrays.asList(given.getOrDefault(name, "").split(",", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }

    boolean wantsPart(String name) {
        return only.isEmpty() || only.contains(name);
    }

    boolean wantsSubject(String name) {
        return tests.isEmpty() || tests.contains(name);
    }

    boolean wantsSimulation(String name) {
        return cells.isEmpty() || cells.stream().anyMatch(name::startsWith);
    }
}
