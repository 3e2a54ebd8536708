package io.driftwatch.store.jdbc;

import io.driftwatch.data.Dataset;
import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ReportContent;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.spi.ReportRenderers;
import io.driftwatch.spi.StatTests;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.MonitorStores;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The program of a process that compares batches. It ends when nobody listens to it any more. */
final class Worker {

    static final String DOMAIN = "cards";

    private static final int ROWS = 500;

    private Worker() {}

    /** Arguments: a database's URL, a folder, the point to stop at for ever or {@code none}, and batches. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Halting halting = new Halting(arguments[2]);
        DataSource source = halting.source(Databases.of(arguments[0]));
        MonitorService service = service(
                halting.stores(JdbcStores.create(source)),
                halting.artifacts(new FileArtifacts(Path.of(arguments[1]))),
                halting.tests(StatTests.installed()));
        // As a pool does: without it, an embedded database is closed between two transactions.
        try (Connection open = source.getConnection()) {
            say("ready");
            if (System.in.read() >= 0) {
                for (String batch : List.of(arguments).subList(3, arguments.length)) {
                    MonitorRun run = service.run(RunRequest.of(DOMAIN, batch));
                    say(batch + " " + run.state());
                }
            }
            say("done " + open.isClosed());
        }
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static MonitorService service(MonitorStores stores, ArtifactStore files) {
        return service(stores, files, StatTests.installed());
    }

    private static MonitorService service(MonitorStores stores, ArtifactStore files, StatTests tests) {
        return MonitorService.builder(stores)
                .artifacts(files, "lines")
                .statTests(tests)
                .reportRenderers(ReportRenderers.of(List.of(new Lines())))
                .build();
    }

    /** A baseline, and batches that have drifted from it. */
    static void seed(MonitorService service, String... batches) {
        service.refresh(BaselineDraft.of(DOMAIN, profile(0), "warehouse", "launch"));
        for (int i = 0; i < batches.length; i++) {
            service.ingest(new BatchDraft(DOMAIN, batches[i], profile(50 + i), BatchOrigin.ingested("feed")));
        }
    }

    static DatasetProfile profile(int shift) {
        double[] amounts =
                IntStream.range(0, ROWS).mapToDouble(row -> row % 100 + shift).toArray();
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("amount", amounts).build());
    }

    private static final class Lines implements ReportRenderer {

        @Override
        public String format() {
            return "lines";
        }

        @Override
        public void render(ReportContent content, Appendable out) throws IOException {
            out.append(content.report().explanation()).append('\n');
        }
    }
}
