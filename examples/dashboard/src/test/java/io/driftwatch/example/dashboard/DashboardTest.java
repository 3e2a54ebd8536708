package io.driftwatch.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.DomainStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.StoreException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {

    private static final String NOBODY = "00000000-0000-0000-0000-0000000000ff";

    private final CardHistory cards = new CardHistory();

    private static JsonNode json(DashboardResponse response) throws IOException {
        assertThat(response.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void programsReadTheHistory() throws IOException {
        assertThat(json(cards.get("/api/health")).get("status").asText()).isEqualTo("up");
        assertThat(json(cards.get("/api/ready")).get("status").asText()).isEqualTo("ready");
        assertThat(json(cards.get("/api/domains")).at("/domains/0/domain").asText())
                .isEqualTo("cards");
        assertThat(json(cards.get("/api/runs", "domain=cards&limit=2")).get("runs"))
                .extracting(run -> run.get("id").asText())
                .containsExactly(
                        cards.greenAgain.id().toString(), cards.failed.id().toString());
        JsonNode run = json(cards.get("/api/runs/" + cards.red.id()));
        assertThat(run.at("/report/status").asText()).isEqualTo("red");
        assertThat(run.at("/tickets/0/id").asText()).isEqualTo(cards.ticket.toString());
        assertThat(json(cards.get("/api/tickets")).at("/tickets/0/id").asText()).isEqualTo(cards.ticket.toString());
        assertThat(json(cards.get("/api/tickets/" + cards.ticket)).get("events"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/" + NOBODY,
                "/tickets/" + NOBODY,
                "/runs/",
                "/runs/1",
                "/runs/../runs",
                "/runs/%2e%2e",
                "/runs/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/runs/..%2f..%2fetc%2fpasswd",
                "/runs/00000000-0000-0000-0000-0000000000FF",
                "/runs/" + NOBODY + "%00",
                "/runs/" + NOBODY + "\0",
                "/runs/" + NOBODY + "/",
                "/runs/" + NOBODY + ";x=1",
                "//runs",
                "/assets/../dashboard.css",
                "/assets/page.css",
                "/%",
                "/api",
                "/api/",
                "/api/runs/" + NOBODY,
                "/api/tickets/" + NOBODY,
                "/api/runs/..%2f..%2f",
                "/tickets"
            })
    void whatIsNotThereIsNotFound(String path) throws IOException {
        DashboardResponse response = cards.get(path);

        assertThat(response.status()).isEqualTo(404);
        String id = response.headers().get("X-Request-Id");
        if (path.startsWith("/api")) {
            assertThat(json(response).get("requestId").asText()).isEqualTo(id);
            assertThat(json(response).get("error").asText()).isEqualTo("There is nothing at this address.");
        } else {
            assertThat(response.text()).contains("Error 404", "There is nothing at this address.", id);
        }
    }

    @Test
    void linksOfAnErrorLeadBackFromAnyDepth() {
        assertThat(cards.get("/a/b/c").text()).contains("href=\"../../assets/page-", "href=\"../../\"");
    }

    @Test
    void everyAnswerIsGuarded() {
        Stream.of(
                        "/",
                        "/runs",
                        "/runs/" + cards.red.id(),
                        "/tickets/" + cards.ticket,
                        "/nothing",
                        "/api/health",
                        "/api/x")
                .map(cards::get)
                .forEach(response -> assertThat(response.headers())
                        .containsEntry("X-Content-Type-Options", "nosniff")
                        .containsEntry("Referrer-Policy", "no-referrer")
                        .containsEntry("Cache-Control", "no-store")
                        .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                        .containsEntry(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri"
                                        + " 'none'; form-action 'self'; frame-ancestors 'none'")
                        .containsKey("X-Request-Id"));
    }

    @Test
    void theStyleHasANameOfItsContentAndIsKept() {
        String page = cards.get("/").text();
        String style = page.replaceFirst("(?s).*href=\"\\.(/assets/page-[0-9a-f]{12}\\.css)\".*", "$1");

        DashboardResponse response = cards.get(style);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers())
                .containsEntry("Content-Type", "text/css; charset=utf-8")
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(response.text()).contains(".verdict", ".trend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void nothingButReadingIsAnswered(String method) {
        DashboardResponse response = cards.dashboard.handle(new DashboardRequest(method, "/", ""));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).containsEntry("Allow", "GET, HEAD");
        assertThat(cards.dashboard.handle(new DashboardRequest("HEAD", "/", "")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=-1", "limit=1e3", "limit=99999999999", "domain=%zz"})
    void aMalformedQueryIsRefused(String query) throws IOException {
        assertThat(cards.get("/runs", query).status()).isEqualTo(400);
        assertThat(json(cards.get("/api/runs", query)).get("status").asInt()).isEqualTo(400);
    }

    @Test
    void aPathBeginsWithASlash() {
        assertThatThrownBy(() -> DashboardRequest.get("runs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begins with '/'");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidToBeAwayWithoutItsWords() throws IOException {
        List<String> heard = new ArrayList<>();
        Dashboard dashboard = failing(new StoreException("secret host refused", null))
                .withFailureListener((id, failure) -> heard.add(id + ": " + failure.getMessage()));

        DashboardResponse page = dashboard.handle(DashboardRequest.get("/"));
        DashboardResponse ready = dashboard.handle(DashboardRequest.get("/api/ready"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.headers()).containsEntry("Retry-After", "5");
        assertThat(page.text()).contains("The database does not answer").doesNotContain("secret", "Exception");
        assertThat(json(ready).get("status").asInt()).isEqualTo(503);
        assertThat(ready.text()).doesNotContain("secret");
        assertThat(dashboard.handle(DashboardRequest.get("/api/health")).status())
                .isEqualTo(200);
        assertThat(heard)
                .containsExactly(
                        page.headers().get("X-Request-Id") + ": secret host refused",
                        ready.headers().get("X-Request-Id") + ": secret host refused");
    }

    @Test
    void whatIsDamagedIsNotShown() {
        DashboardResponse response =
                failing(new DamagedException("secret", null)).handle(DashboardRequest.get("/"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).contains("is not what was kept").doesNotContain("secret");
    }

    @Test
    void anErrorInTheProgramTellsNothingOfTheInside() {
        DashboardResponse response =
                failing(new IllegalStateException("secret")).handle(DashboardRequest.get("/"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text())
                .contains("The dashboard failed.")
                .doesNotContain("secret", "IllegalState", "at io.");
    }

    @Test
    void whatIsGoneMeanwhileIsNotFound() {
        assertThat(failing(new NotFoundException("gone"))
                        .handle(DashboardRequest.get("/"))
                        .status())
                .isEqualTo(404);
    }

    /** A history whose domains cannot be read. */
    private Dashboard failing(RuntimeException failure) {
        DomainStore domains = (DomainStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DomainStore.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
        MonitorStores stores = (MonitorStores) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MonitorStores.class},
                (proxy, method, arguments) ->
                        method.getName().equals("domains") ? domains : method.invoke(cards.stores));
        return Dashboard.of(MonitorService.builder(stores).build(), cards.clock);
    }
}
