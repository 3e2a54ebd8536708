package io.driftwatch.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardServerTest {

    private static final int READERS = 10;

    private final CardHistory cards = new CardHistory();
    private DashboardServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = DashboardServer.start(cards.dashboard, "127.0.0.1", 0);
        address = server.address();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void isGuarded(Answer answer) {
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsKeys("content-security-policy", "x-request-id", "referrer-policy")
                .doesNotContainKey("server");
    }

    @Test
    void answersWhatTheDashboardAnswers() throws IOException {
        Answer answer = Answer.get(address, "/runs?domain=cards&limit=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(cards.get("/runs", "domain=cards&limit=1").text());
        isGuarded(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/..",
                "/runs/../..",
                "/../../etc/passwd",
                "/runs/%2e%2e",
                "/runs/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/runs/..%2fpasswd",
                "/runs/%252e%252e",
                "/runs/%00",
                "/runs/a%00b",
                "/runs/%c0%ae%c0%ae",
                "/runs/\\..\\..",
                "/runs;x=/..",
                "//etc/passwd",
                "/./runs",
                "/WEB-INF/web.xml"
            })
    void whateverAPathHidesIsNotFound(String path) throws IOException {
        Answer answer = Answer.get(address, path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).contains("Whoever runs this finds the cause").doesNotContain("Jetty", "root:");
        isGuarded(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /runs/\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedInTheSameWords(String request) throws IOException {
        Answer answer = Answer.to(address, request);

        assertThat(answer.status()).isBetween(400, 505);
        assertThat(answer.body()).doesNotContain("Jetty", "jetty", "at org.");
        isGuarded(answer);
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        Answer answer = Answer.to(
                address,
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer.status()).isEqualTo(431);
        isGuarded(answer);
    }

    @Test
    void aNameThatIsNotThisMachinesIsRefused() throws IOException {
        Answer answer = Answer.to(address, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("not known by this name").doesNotContain("cards");
        isGuarded(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void theNamesOfThisMachineAreItsOwn(String name) throws IOException {
        assertThat(Answer.to(
                                address,
                                "GET / HTTP/1.1\r\nHost: " + name + ":" + address.getPort()
                                        + "\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void headHasNoBody() throws IOException {
        Answer answer = Answer.to(address, "HEAD /runs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers())
                .containsEntry(
                        "content-length", String.valueOf(cards.get("/runs").body().length));
    }

    @Test
    void tenReadersAtOnceAreAllAnswered() throws Exception {
        List<String> paths = List.of("/", "/runs", "/runs/" + cards.red.id(), "/tickets/" + cards.ticket, "/api/runs");
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Callable<Integer>> readings = IntStream.range(0, READERS * 20)
                    .mapToObj(i -> (Callable<Integer>) () ->
                            Answer.get(address, paths.get(i % paths.size())).status())
                    .toList();
            for (Future<Integer> status : readers.invokeAll(readings)) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThatThrownBy(() -> DashboardServer.start(cards.dashboard, "127.0.0.1", address.getPort()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen at 127.0.0.1, port " + address.getPort());
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        server.close();
        server.join();
        assertThatThrownBy(() -> Answer.get(address, "/")).isInstanceOf(IOException.class);
    }
}
