package io.driftwatch.benchmarks.calibration;

import io.driftwatch.benchmarks.page.MarkedPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs what is not finished yet, then writes tables and charts. A simulation runs on one thread and depends on its seed
 * alone, so that the number of threads changes nothing.
 */
public final class Programme {

    private final Options options;
    private final State state;
    private final PrintStream out;

    Programme(Options options, PrintStream out) {
        this.options = options;
        this.state = new State(options.state());
        this.out = out;
    }

    /**
     * Runs the programme.
     *
     * @param arguments options, each with a value
     * @param out where progress is told, and what tables are left as they are
     * @throws IOException if the page cannot be read or written
     * @throws IllegalArgumentException if an option is unknown or wrong, or a place of the page is missing
     */
    public static void run(String[] arguments, PrintStream out) throws IOException {
        Programme programme = new Programme(Options.parse(arguments), out);
        programme.simulate();
        programme.write();
    }

    private List<Part> parts() {
        List<Part> all = List.of(
                new FalseAlarms(options.goals()),
                new FamilyWise(options.goals()),
                new NullQuantiles(options.goals()),
                new ScenarioStatuses(options.goals()),
                new Power(options.goals()));
        return all.stream().filter(part -> options.wantsPart(part.name())).toList();
    }

    void simulate() {
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Part part : parts()) {
                for (Simulation simulation : part.simulations()) {
                    Map<String, Integer> wanted = missing(simulation);
                    if (!wanted.isEmpty()) {
                        running.add(threads.submit(() -> simulate(simulation, wanted)));
                    }
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A simulation failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, Integer> missing(Simulation simulation) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        if (options.wantsSimulation(simulation.name())) {
            simulation.runs().forEach((subject, runs) -> {
                if (options.wantsSubject(subject)
                        && state.find(simulation, subject).isEmpty()) {
                    wanted.put(subject, runs);
                }
            });
        }
        return wanted;
    }

    private void simulate(Simulation simulation, Map<String, Integer> wanted) {
        long start = System.nanoTime();
        long seed = Seeds.of(simulation.name());
        Map<String, List<Double>> figures = simulation.simulate(wanted, seed);
        wanted.forEach((subject, runs) ->
                state.put(simulation, subject, new Tally(seed, runs, Objects.requireNonNull(figures.get(subject)))));
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(String.format(Locale.ROOT, "%s: %d in %.1f s", simulation.name(), wanted.size(), seconds));
    }

    /** Parts that are not finished leave their tables as they are. */
    void write() throws IOException {
        Report report = new Report();
        for (Part part : parts()) {
            if (part.simulations().stream().allMatch(state::isComplete)) {
                part.report(state, report);
            } else {
                out.println("The part '" + part.name() + "' is not finished: its tables stay as they are.");
            }
        }
        Path page = options.docs();
        if (page == null) {
            report.tables().forEach((mark, table) -> out.println("\n" + mark + "\n\n" + table));
            return;
        }
        MarkedPage marked = new MarkedPage(Files.readString(page));
        for (Map.Entry<String, String> table : report.tables().entrySet()) {
            marked = marked.with(table.getKey(), table.getValue());
        }
        Files.writeString(page, marked.text());
        for (Map.Entry<String, String> chart : report.charts().entrySet()) {
            Files.writeString(page.resolveSibling(chart.getKey()), chart.getValue());
        }
    }
}
