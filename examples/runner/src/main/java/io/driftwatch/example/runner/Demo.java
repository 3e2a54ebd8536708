package io.driftwatch.example.runner;

import io.driftwatch.model.BankingScenario;
import io.driftwatch.model.BankingScenarios;
import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.ReportContent;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ModelMetrics;
import io.driftwatch.spi.ReportRenderers;
import io.driftwatch.store.ConflictException;
import io.driftwatch.ticket.Ticket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the demonstration does, step by step; each step finds what an earlier demonstration left. */
final class Demo {

    static final String DOMAIN = "demo";
    private static final long BASELINE_SEED = 42;
    private static final long BATCH_SEED = 7;
    private static final LocalDate BASELINE_DATE = LocalDate.of(2026, 2, 1);
    private static final LocalDate BATCH_DATE = LocalDate.of(2026, 3, 1);
    /** They show green, yellow and red; the others would only take longer. */
    private static final List<BankingScenario> SHOWN = List.of(
            BankingScenario.STABLE_SALARY,
            BankingScenario.INFLATION_SHIFT,
            BankingScenario.SUBSCRIPTION_SPIKE,
            BankingScenario.INCOME_DROP);

    private static final int LEADING = 3;
    private static final int MOST_RUNS = 1000;

    private final History history;
    private final Path output;
    private final Streams streams;
    private final BankingScenarios scenarios = new BankingScenarios();
    private final List<Path> reports = new ArrayList<>();

    Demo(History history, Path output, Streams streams) {
        this.history = history;
        this.output = output;
        this.streams = streams;
    }

    void run() throws IOException {
        Files.createDirectories(output);
        int before = history.stores().runs().list(DOMAIN, MOST_RUNS).size();
        baseline();
        TextTable table = new TextTable("scenario", "status", "drifted", "PSI", "what moved most");
        for (BankingScenario scenario : SHOWN) {
            ReportContent content = history.service().content(run(scenario).id());
            row(table, scenario, content.report());
            reports.add(write(scenario, content));
        }
        streams.out().print(table + "\n");
        if (history.stores().runs().list(DOMAIN, MOST_RUNS).size() == before) {
            streams.out().print("All of this exists since an earlier demonstration: nothing was changed.\n");
        }
        tickets();
        streams.out().print("\nReports:\n");
        reports.forEach(path -> streams.out().print("  " + path + "\n"));
        streams.out()
                .print(
                        "\nLook further: 'runs list', 'runs show ID', 'runs verify ID', 'tickets list', or 'serve' for a browser.\n");
    }

    private void baseline() {
        boolean exists = !history.stores().baselines().list(DOMAIN).isEmpty();
        ScenarioRequest request = request(BankingScenario.STABLE_SALARY, BASELINE_SEED, BASELINE_DATE, 2000);
        BaselineDraft draft = MadeUp.baseline(DOMAIN, scenarios, request, "made by the demonstration");
        Baseline baseline = history.service().refresh(draft);
        streams.out()
                .print("Baseline " + baseline.version() + (exists ? " exists" : " made") + ": " + baseline.rows()
                        + " customers of " + request.month() + ".\n");
        if (draft.model() instanceof LogisticModel model) {
            ModelMetrics metrics = model.training().holdout();
            streams.out()
                    .print("Model " + model.hash().hex().substring(0, 8) + " predicts who "
                            + model.training().label() + "; area under the curve "
                            + Shown.three(metrics.areaUnderCurve())
                            + " on customers it had not seen.\n\n");
        }
    }

    private ScenarioRequest request(BankingScenario scenario, long seed, LocalDate date, int rows) {
        return new ScenarioRequest(ScenarioRequest.parse(scenario.word()), seed, date, rows, scenarios.version());
    }

    private MonitorRun run(BankingScenario scenario) {
        ScenarioRequest request = request(scenario, BATCH_SEED, BATCH_DATE, 1000);
        FeatureBatch batch = history.service().ingest(MadeUp.batch(DOMAIN, MadeUp.id(request), scenarios, request));
        MonitorRun run = history.service().run(RunRequest.of(DOMAIN, batch.batch()));
        if (run.completed().isEmpty()) {
            throw new ConflictException("Run " + run.id() + " is " + run.state()
                    + ": another process works on it; wait until it ends, or 'sweep' if it is gone.");
        }
        return run;
    }

    private static void row(TextTable table, BankingScenario scenario, DriftReport report) {
        table.row(
                scenario.word(),
                report.status().word(),
                report.drifted().size() + " of " + report.comparedColumns(),
                Shown.number(report.prediction().map(drift -> drift.psi()).orElse(OptionalDouble.empty())),
                leading(report));
    }

    private static String leading(DriftReport report) {
        String leading = report.drifted().stream()
                .limit(LEADING)
                .map(column -> column.column() + change(column))
                .collect(Collectors.joining(", "));
        return leading.isEmpty() ? "nothing" : leading;
    }

    private static String change(ColumnDrift column) {
        double before = column.reference().mean().orElse(Double.NaN);
        double now = column.current().mean().orElse(Double.NaN);
        return before > 0 && now >= 0
                ? (now >= before ? " +" : " -") + Figures.percent(Math.abs(now / before - 1))
                : "";
    }

    /** The report of the stored run, whether it was made now or before. */
    private Path write(BankingScenario scenario, ReportContent content) throws IOException {
        String html = ReportRenderers.installed().require("html").render(content);
        Path file = output.resolve(scenario.word() + ".html");
        Output.write(file, out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private void tickets() {
        List<Ticket> tickets = history.stores().tickets().list(DOMAIN);
        if (tickets.isEmpty()) {
            streams.out().print("No tickets.\n");
        }
        for (Ticket ticket : tickets) {
            streams.out()
                    .print("Ticket " + ticket.id() + ": " + ticket.cause().kind() + ", " + ticket.status()
                            + ", asked for by " + ticket.occurrences() + (ticket.occurrences() == 1 ? " run" : " runs")
                            + ".\n");
        }
    }
}
