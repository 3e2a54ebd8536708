package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void theOptionComesBeforeTheEnvironment() throws IOException {
        Map<String, String> environment = Map.of("DRIFTWATCH_DATABASE_URL", "jdbc:postgresql://db/history");
        assertThat(Database.of(null, environment).url()).isEqualTo("jdbc:postgresql://db/history");
        assertThat(Database.of("jdbc:h2:/data/x", environment).url()).isEqualTo("jdbc:h2:/data/x");
        assertThat(Database.of(null, Map.of()).url()).startsWith("jdbc:h2:").endsWith("driftwatch-data/driftwatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/history?password=canary",
                "jdbc:postgresql://me:canary@db/history",
                "jdbc:h2:/data/x;PASSWORD=canary",
                "jdbc:postgresql://db/history?ssl=true&sslpassword=canary"
            })
    void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
        CommandResult result = CommandResult.of("runs", "list", "--database", url);
        assertThat(result.err())
                .contains("the URL of the database holds a password")
                .contains("DRIFTWATCH_DATABASE_PASSWORD")
                .doesNotContain("canary");
        assertThat(result.code()).isEqualTo(64);
    }

    @Test
    void anotherDatabaseIsRefusedWithoutRepeatingItsUrl() {
        CommandResult result = CommandResult.of("runs", "list", "--database", "jdbc:oracle:thin:me/canary@db");
        assertThat(result.err())
                .contains("must be one of 'jdbc:h2:…' or 'jdbc:postgresql:…', not 'jdbc:oracle:'")
                .doesNotContain("canary");
        assertThat(result.code()).isEqualTo(64);
    }

    @Test
    void userAndPasswordComeFromTheEnvironmentOrAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "canary\n");
        Database database = Database.of(
                "jdbc:postgresql://db/history",
                Map.of("DRIFTWATCH_DATABASE_USER", "dw", "DRIFTWATCH_DATABASE_PASSWORD_FILE", secret.toString()));
        assertThat(database.user()).isEqualTo("dw");
        assertThat(database.password()).isEqualTo("canary");
        assertThat(database.toString()).isEqualTo("jdbc:postgresql://db/history");
        PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
        assertThat(source.getUser()).isEqualTo("dw");
        assertThat(source.getPassword()).isEqualTo("canary");
        assertThatThrownBy(() ->
                        Database.of("jdbc:h2:x", Map.of("DRIFTWATCH_DATABASE_PASSWORD_FILE", folder + "/nowhere")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void filesStandBesideAnEmbeddedDatabase() throws IOException {
        assertThat(Database.of("jdbc:h2:/data/x;MODE=strict", Map.of()).artifacts())
                .isEqualTo(Path.of("/data/x-artifacts"));
        assertThat(Database.of("jdbc:h2:file:/data/x", Map.of()).artifacts()).isEqualTo(Path.of("/data/x-artifacts"));
        assertThat(Database.of("jdbc:h2:mem:x", Map.of()).artifacts()).isEqualTo(Path.of("driftwatch-data/artifacts"));
        assertThat(Database.of("jdbc:postgresql://db/history", Map.of()).artifacts())
                .isEqualTo(Path.of("driftwatch-data/artifacts"));
    }

    @Test
    void aServerThatIsNotThereIsExitFour() {
        CommandResult result = CommandResult.with(
                Map.of("DRIFTWATCH_DATABASE_PASSWORD", "canary"),
                "keepalive",
                "--database",
                "jdbc:postgresql://127.0.0.1:1/history");
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err())
                .startsWith("driftwatch: The database cannot be reached: ")
                .doesNotContain("canary");
    }
}
