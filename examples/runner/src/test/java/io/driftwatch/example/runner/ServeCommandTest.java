package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwatch.data.ContentHash;
import io.driftwatch.report.Figures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard over the demonstration's database, as a process of its own. */
class ServeCommandTest {

    private static final Pattern ADDRESS =
            Pattern.compile("The dashboard is at (http://127\\.0\\.0\\.1:\\d+/) until.*");

    @TempDir
    private static Path folder;

    /** What the command line said of each run before the dashboard took the database. */
    private static final Map<String, JsonNode> PRINTED = new TreeMap<>();

    private static final Map<String, String> SHOWN = new TreeMap<>();

    private static RunnerProcess server;
    private static URI address;

    @BeforeAll
    static void demonstrateAndServe() throws IOException {
        assertThat(run("demo", "--output", folder.resolve("out")).code()).isZero();
        for (JsonNode run : new ObjectMapper()
                .readTree(run("runs", "list", "--format", "json").out())
                .get("runs")) {
            String id = run.get("id").asText();
            PRINTED.put(
                    id,
                    new ObjectMapper()
                            .readTree(
                                    run("runs", "show", id, "--format", "json").out()));
            SHOWN.put(id, run("runs", "show", id).out());
        }
        server = RunnerProcess.start(folder, "serve", "--port", 0, "--database", database());
        Matcher line = ADDRESS.matcher(server.line());
        assertThat(line.matches()).as(line.toString()).isTrue();
        address = URI.create(line.group(1));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static String database() {
        return "jdbc:h2:" + folder.resolve("db");
    }

    private static CommandResult run(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--database", database()));
        return CommandResult.of(all.toArray());
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    @Test
    void theNumbersOfARunAreTheSameOnThePageInTheApiOnTheCommandLineAndInTheStoredReport() throws Exception {
        assertThat(PRINTED).hasSize(4);
        for (Map.Entry<String, JsonNode> printed : PRINTED.entrySet()) {
            String id = printed.getKey();
            JsonNode run = printed.getValue();
            assertThat(new ObjectMapper().readTree(get("api/runs/" + id))).isEqualTo(run);
            String page = get("runs/" + id);
            String stored = stored(run);
            String share = Figures.brief(run.get("driftShare").doubleValue());
            String psi = Figures.brief(run.get("predictionPsi").doubleValue());
            assertThat(get("runs")).contains(id, "<td class=\"n\">" + share + "</td><td class=\"n\">" + psi + "</td>");
            assertThat(page).contains("<dd><bdi>" + share + "</bdi></dd>", "<dd><bdi>" + psi + "</bdi></dd>");
            assertThat(stored).contains("index of the model's score is " + psi + ".");
            assertThat(SHOWN.get(id)).contains(psi);
            for (JsonNode column : run.at("/report/columns")) {
                String effect = "<td>" + Figures.brief(column.get("effectSize").doubleValue());
                assertThat(page).contains(column.get("column").asText(), effect);
                assertThat(stored).contains(column.get("column").asText(), effect);
            }
            assertThat(page).contains(sections(stored));
        }
    }

    /** The kept file, whose name is the hash of its bytes. */
    private static String stored(JsonNode run) throws IOException {
        JsonNode artifact = run.at("/artifacts/0");
        assertThat(artifact.get("format").asText()).isEqualTo("html");
        String hash = artifact.get("hash").asText();
        try (var files = Files.walk(folder.resolve("db-artifacts"))) {
            Path file = files.filter(each -> each.getFileName().toString().contains(hash.substring(2)))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            assertThat(ContentHash.ofBytes(bytes).hex()).isEqualTo(hash);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String sections(String stored) {
        return stored.substring(stored.indexOf("<main>") + "<main>".length(), stored.indexOf("</main>"))
                .strip();
    }

    @Test
    void whileItServesTheFileBelongsToIt() {
        CommandResult other = run("runs", "list");

        assertThat(other.code()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(other.err()).contains("another process");
    }

    @ParameterizedTest
    @CsvSource({"65536", "-1"})
    void aPortOutOfRangeIsRefused(int port) {
        CommandResult refused =
                CommandResult.of("serve", "--port", port, "--database", "jdbc:h2:" + folder.resolve("other"));

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("a port is a whole number from 0 to 65535, not " + port + ".");
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        CommandResult refused = CommandResult.of(
                "serve", "--port", address.getPort(), "--database", "jdbc:h2:" + folder.resolve("third"));

        assertThat(refused.code()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(refused.err()).contains("cannot listen at 127.0.0.1, port " + address.getPort());
    }
}
