package io.driftwatch.scenario;

import io.driftwatch.data.DisplayText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The five inputs that decide made-up data, bit for bit: the scenarios, the seed, the reference date, the number of
 * rows and the version of the generator. Immutable and thread-safe.
 *
 * @param scenarios the changes, all of them at once
 * @param seed any number
 * @param referenceDate the day the data are asked for: they are of the last full month before it
 * @param rows how many rows
 * @param generatorVersion the version of the generator, which changes whenever its data do
 */
public record ScenarioRequest(
        List<Scenario> scenarios, long seed, LocalDate referenceDate, int rows, int generatorVersion) {

    /** The most rows of one request. */
    public static final int MAXIMUM_ROWS = 10_000_000;

    private static final String BETWEEN = "+";

    /**
     * Copies the list and checks the parts.
     *
     * @throws IllegalArgumentException if there is no scenario, one is named twice, there is no row or more than
     *     {@link #MAXIMUM_ROWS}, or the version is below 1
     */
    public ScenarioRequest {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("Made-up data need at least one scenario.");
        }
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!names.add(scenario.name())) {
                throw new IllegalArgumentException(
                        "Scenario " + scenario.name() + " is given twice: raise its" + " intensity instead.");
            }
        }
        if (rows < 1 || rows > MAXIMUM_ROWS) {
            throw new IllegalArgumentException("Made-up data have 1 to " + MAXIMUM_ROWS + " rows, not " + rows + ".");
        }
        if (generatorVersion < 1) {
            throw new IllegalArgumentException("Versions of a generator begin at 1, not " + generatorVersion + ".");
        }
    }

    /**
     * Reads scenarios as they are written in one text: {@code name[:intensity=X][:onset=YYYY-MM][:ramp=MONTHS]},
     * several joined by {@code +}.
     *
     * @param text for example {@code income_drop:onset=2026-03:ramp=6+inflation_shift:intensity=0.5}
     * @return the scenarios in their order
     * @throws IllegalArgumentException if the text is malformed; the message says what is expected
     */
    public static List<Scenario> parse(String text) {
        return Arrays.stream(text.split("\\+", -1))
                .map(ScenarioRequest::scenario)
                .toList();
    }

    private static Scenario scenario(String text) {
        String[] parts = text.strip().split(":", -1);
        Scenario scenario = Scenario.of(parts[0]);
        double intensity = 1;
        YearMonth onset = null;
        int ramp = 1;
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String value = part.substring(part.indexOf('=') + 1);
            try {
                switch (part.substring(0, Math.max(0, part.indexOf('=')))) {
                    case "intensity" -> intensity = Double.parseDouble(value);
                    case "onset" -> onset = YearMonth.parse(value);
                    case "ramp" -> ramp = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException("There is no such setting.");
                }
            } catch (DateTimeException | IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "Cannot read " + DisplayText.quoted(part) + " of scenario " + scenario.name()
                                + ": settings are intensity=NUMBER, onset=YYYY-MM and ramp=MONTHS, each behind a colon.",
                        wrong);
            }
        }
        return new Scenario(scenario.name(), intensity, onset, ramp);
    }

    /**
     * The scenarios in one text, which {@link #parse} reads.
     *
     * @return the scenarios, joined by {@code +}
     */
    public String scenarioText() {
        return scenarios.stream().map(Scenario::toString).collect(Collectors.joining(BETWEEN));
    }

    /**
     * The month that the data are of: the last full one before the reference date.
     *
     * @return the month
     */
    public YearMonth month() {
        return YearMonth.from(referenceDate).minusMonths(1);
    }

    @Override
    public String toString() {
        return rows + " rows of " + scenarioText() + ", seed " + seed + ", for " + referenceDate
                + ", generator version " + generatorVersion;
    }
}
