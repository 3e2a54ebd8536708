package io.driftwatch.example.runner;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which history a command works on. */
final class HistoryOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:h2:… or jdbc:postgresql:…; if absent, the one that DRIFTWATCH_DATABASE_URL names, else"
                    + " an embedded one in ./driftwatch-data.")
    private @Nullable String database;

    History open(Surroundings surroundings) throws IOException {
        return History.open(database(surroundings));
    }

    Database database(Surroundings surroundings) throws IOException {
        try {
            return Database.of(database, surroundings.environment());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
