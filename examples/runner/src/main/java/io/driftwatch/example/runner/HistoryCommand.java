package io.driftwatch.example.runner;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on a history. */
abstract class HistoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private HistoryOptions options = new HistoryOptions();

    HistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public final Integer call() throws IOException {
        try (History history = open(options.database(surroundings))) {
            return on(history);
        } catch (IllegalArgumentException wrong) {
            // Names, dates and scenarios are checked where they are used.
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    History open(Database database) {
        return History.open(database);
    }

    /** Does the work and says the exit code. */
    abstract int on(History history) throws IOException;

    final Surroundings surroundings() {
        return surroundings;
    }

    final Streams streams() {
        return surroundings.streams();
    }
}
