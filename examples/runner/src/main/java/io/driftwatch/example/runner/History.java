package io.driftwatch.example.runner;

import com.zaxxer.hikari.HikariDataSource;
import io.driftwatch.model.BankingScenarios;
import io.driftwatch.monitoring.BatchRows;
import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.jdbc.FileArtifacts;
import io.driftwatch.store.jdbc.JdbcStores;
import io.driftwatch.ticket.Ticket;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** An opened history: its stores, its files, and the service over them. */
final class History implements AutoCloseable {

    private final FileArtifacts artifacts;
    private final ScheduledExecutorService threads;
    private final MonitorService service;
    private final Thread interrupted;
    private final Runnable afterwards;

    private History(MonitorStores stores, FileArtifacts artifacts, Runnable afterwards) {
        this.artifacts = artifacts;
        this.afterwards = afterwards;
        this.threads = Executors.newSingleThreadScheduledExecutor(History::daemon);
        this.service = MonitorService.builder(stores)
                .rows(BatchRows.of(new BankingScenarios()))
                .artifacts(artifacts, "html")
                .heartbeat(threads)
                .build();
        // An interrupted run is cancelled, so that the next attempt need not wait for a sweep.
        this.interrupted = new Thread(service::close);
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "driftwatch-heartbeat");
        thread.setDaemon(true);
        return thread;
    }

    static History open(Database database) {
        JdbcStores stores = JdbcStores.create(database.dataSource());
        return new History(stores, new FileArtifacts(database.artifacts()), database.held());
    }

    /** For many readers at once. What is wrong with the database is found before there is a pool, which would wait. */
    static History pooled(Database database) {
        JdbcStores.create(database.dataSource());
        HikariDataSource pool = database.pool();
        return new History(JdbcStores.create(pool), new FileArtifacts(database.artifacts()), pool::close);
    }

    MonitorService service() {
        return service;
    }

    MonitorStores stores() {
        return service.stores();
    }

    FileArtifacts artifacts() {
        return artifacts;
    }

    MonitorRun run(String id) {
        return found("run", id, () -> stores().runs().find(UUID.fromString(id)).orElse(null));
    }

    Ticket ticket(String id) {
        return found(
                "ticket", id, () -> stores().tickets().find(UUID.fromString(id)).orElse(null));
    }

    /** An id that is no UUID is as unknown as any other. */
    private static <T> T found(String what, String id, Supplier<T> looking) {
        T value = null;
        try {
            value = looking.get();
        } catch (IllegalArgumentException malformed) {
            // Said below.
        }
        if (value == null) {
            throw new NotFoundException("There is no " + what + " '" + id + "': list them by '" + what + "s list'.");
        }
        return value;
    }

    @Override
    public void close() {
        service.close();
        threads.shutdownNow();
        afterwards.run();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            // The hook runs already.
        }
    }
}
