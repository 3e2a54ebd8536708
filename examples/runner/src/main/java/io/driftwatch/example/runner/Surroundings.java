package io.driftwatch.example.runner;

import java.time.Clock;
import java.util.Map;

/**
 * All that a command finds around it.
 *
 * @param streams where it writes
 * @param progress where it tells how far it has come
 * @param environment the variables of its environment
 */
record Surroundings(Streams streams, ProgressLine progress, Map<String, String> environment) {

    /** Set by the start script when messages go to a terminal. */
    private static final String TERMINAL = "driftwatch.progress";

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofProcess() {
        Streams streams = Streams.ofProcess();
        boolean rewritable = Boolean.getBoolean(TERMINAL) && !"dumb".equals(System.getenv("TERM"));
        return new Surroundings(
                streams,
                rewritable ? ProgressLine.on(streams.err(), Clock.systemUTC()) : ProgressLine.silent(),
                System.getenv());
    }
}
