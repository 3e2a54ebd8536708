package io.driftwatch.store.jdbc;

import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Parts of a service, one of which says that it got to a point, and goes no further. */
final class Halting {

    /** Where a process is stopped. */
    enum Point {
        /** The attempt has begun. */
        CLAIMED,
        /** The first column is looked at. */
        COMPARING,
        /** The report is kept as a file. */
        WRITTEN,
        /** All is written, and about to be committed. */
        COMMITTING,
        /** All is committed; nobody has been told yet. */
        COMMITTED
    }

    private final String point;
    private final AtomicBoolean completing = new AtomicBoolean();

    Halting(String point) {
        this.point = point;
    }

    static String reached(Point point) {
        return "reached " + point.name().toLowerCase(Locale.ROOT);
    }

    private void at(Point reached) {
        if (point.equals(reached.name())) {
            Worker.say(reached(reached));
            untilNobodyListens();
        }
    }

    private static void untilNobodyListens() {
        try {
            while (System.in.read() >= 0) {
                // Whoever started the process says nothing more, and closes its input by ending it.
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        Runtime.getRuntime().halt(3);
    }

    DataSource source(DataSource real) {
        return Intercepted.before(real, "commit", () -> {
            if (completing.get()) {
                at(Point.COMMITTING);
            }
        });
    }

    MonitorStores stores(MonitorStores real) {
        return Intercepted.of(MonitorStores.class, real, (called, call) -> {
            Object store = call.call();
            return store instanceof RunStore runs ? Intercepted.of(RunStore.class, runs, this::aroundRuns) : store;
        });
    }

    private Object aroundRuns(String called, Callable<Object> call) throws Exception {
        completing.set(called.equals("complete"));
        Object result = call.call();
        if (called.equals("claim")) {
            at(Point.CLAIMED);
        } else if (called.equals("complete")) {
            at(Point.COMMITTED);
        }
        return result;
    }

    ArtifactStore artifacts(ArtifactStore real) {
        return Intercepted.of(ArtifactStore.class, real, (called, call) -> {
            Object result = call.call();
            at(Point.WRITTEN);
            return result;
        });
    }

    StatTests tests(StatTests real) {
        return StatTests.of(
                real.names().stream().map(name -> test(real.require(name))).toList());
    }

    private StatTest test(StatTest real) {
        return Intercepted.of(StatTest.class, real, (called, call) -> {
            if (called.equals("compare")) {
                at(Point.COMPARING);
            }
            Object result = call.call();
            return result instanceof StatTest changed ? test(changed) : result;
        });
    }
}
