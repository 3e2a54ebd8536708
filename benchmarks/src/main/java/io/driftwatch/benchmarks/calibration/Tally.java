package io.driftwatch.benchmarks.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a subject found in a simulation.
 *
 * @param seed the simulation's seed
 * @param runs how often it was tried
 * @param figures counts or numbers, whose meaning belongs to the simulation
 */
record Tally(long seed, int runs, List<Double> figures) {

    Tally {
        figures = List.copyOf(figures);
    }

    double figure(int index) {
        return figures.get(index);
    }

    String text() {
        return "seed " + seed + "\nruns " + runs + "\nfigures "
                + figures.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n";
    }

    /**
     * The tally that a text holds.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Tally parse(String text) {
        String[] lines = text.split("\n", -1);
        boolean fine = lines.length == 4
                && lines[0].startsWith("seed ")
                && lines[1].startsWith("runs ")
                && lines[2].startsWith("figures ");
        if (!fine) {
            throw new IllegalArgumentException("It must be lines of 'seed', 'runs' and 'figures'.");
        }
        List<Double> figures = Arrays.stream(lines[2].split(" ", -1))
                .skip(1)
                .map(Double::valueOf)
                .toList();
        return new Tally(Long.parseLong(lines[0].substring(5)), Integer.parseInt(lines[1].substring(5)), figures);
    }
}
