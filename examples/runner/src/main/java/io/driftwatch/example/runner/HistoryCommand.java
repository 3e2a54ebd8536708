package io.driftwatch.example.runner;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that works on a history. */
abstract class HistoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private HistoryOptions options = new HistoryOptions();

    HistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public final Integer call() throws IOException {
        try (History history = options.open(surroundings)) {
            return on(history);
        }
    }

    /** Does the work and says the exit code. */
    abstract int on(History history) throws IOException;

    final Surroundings surroundings() {
        return surroundings;
    }

    final Streams streams() {
        return surroundings.streams();
    }

    final Database database() throws IOException {
        return options.database(surroundings);
    }
}
