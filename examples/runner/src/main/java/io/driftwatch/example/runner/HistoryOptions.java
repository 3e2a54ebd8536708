package io.driftwatch.example.runner;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which history a command works on. */
final class HistoryOptions {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:h2:… or jdbc:postgresql:…; if absent, the one that DRIFTWATCH_DATABASE_URL names, else"
                    + " an embedded one in ./driftwatch-data.")
    private @Nullable String database;

    Database database(Surroundings surroundings) throws IOException {
        return Database.of(database, surroundings.environment());
    }
}
