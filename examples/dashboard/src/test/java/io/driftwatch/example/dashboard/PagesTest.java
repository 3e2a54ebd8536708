package io.driftwatch.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.report.Figures;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.testkit.InMemoryStores;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final CardHistory cards = new CardHistory();

    @Test
    void theFirstPageTellsOfEachDomainItsLatestVerdict() {
        String page = cards.get("/").text();

        assertThat(page)
                .contains("<h1>2 domains: 1 no verdict, 1 green</h1>")
                .contains("<span class=\"badge green\">green</span> cards")
                .contains("href=\"runs/" + cards.greenAgain.id() + "\"")
                .contains("<span class=\"badge unknown\">no verdict</span> empty")
                .contains("nothing is known of this domain")
                .contains("href=\"tickets/" + cards.ticket + "\"")
                .contains("asked for by 1 run");
        assertThat(page.indexOf("> empty")).isLessThan(page.indexOf("> cards"));
    }

    @Test
    void aRunWithoutAVerdictStandsBesideTheVerdictThatIsOlder() {
        assertThat(cards.get("/").text()).doesNotContain("What stands above is older");

        cards.fail("fifth");

        assertThat(cards.get("/").text())
                .contains("<span class=\"badge\">failed</span> The latest run, of ")
                .contains("What stands above is older");
    }

    @Test
    void tellsHowLongAgoAVerdictIs() {
        assertThat(cards.get("/").text()).contains("(just now)");
        cards.clock.advance(Duration.ofMinutes(1));
        assertThat(cards.get("/").text()).contains("(1 minute ago)");
        cards.clock.advance(Duration.ofHours(5));
        assertThat(cards.get("/").text()).contains("(5 hours ago)");
        cards.clock.advance(Duration.ofDays(3));
        assertThat(cards.get("/").text()).contains("(3 days ago)");
    }

    @Test
    void anEmptyHistorySaysWhatToDo() {
        InMemoryStores nothing = new InMemoryStores(cards.clock);
        Dashboard dashboard = Dashboard.of(MonitorService.builder(nothing).build(), cards.clock);

        assertThat(dashboard.handle(DashboardRequest.get("/")).text())
                .contains("Nothing is monitored yet", "./driftwatch demo");
        assertThat(dashboard.handle(DashboardRequest.get("/runs")).text()).contains("There are no runs.");
    }

    @Test
    void theListOfRunsIsNewestFirstAndHasTheNumbers() {
        String page = cards.get("/runs").text();

        assertThat(List.of(cards.greenAgain, cards.failed, cards.red, cards.green))
                .extracting(run -> page.indexOf("runs/" + run.id()))
                .doesNotContain(-1)
                .isSorted();
        RunVerdict verdict = cards.red.completed().orElseThrow();
        assertThat(page)
                .contains("<td class=\"n\">" + Figures.brief(verdict.driftShare()) + "</td><td class=\"n\">"
                        + Figures.brief(verdict.predictionPsi()) + "</td>")
                .contains("<span class=\"badge unknown\">failed</span>");
    }

    @Test
    void theListOfRunsCanBeNarrowed() {
        assertThat(cards.get("/runs", "domain=empty").text()).contains("Runs of empty", "There are no runs.");
        assertThat(cards.get("/runs", "domain=cards&limit=1").text())
                .contains("/" + cards.greenAgain.id(), "These are the newest 1; there are older ones.")
                .doesNotContain("/" + cards.red.id());
        assertThat(cards.get("/runs", "limit=4").text()).doesNotContain("older ones");
        assertThat(cards.get("/runs", "domain=%3Cb%3E").text()).contains("Runs of &lt;b&gt;");
    }

    @Test
    void aPageOfARunHasTheReportAndItsPlaceInTheHistory() {
        String page = cards.get("/runs/" + cards.red.id()).text();

        assertThat(page)
                .contains("<b>Red</b>: somebody must act")
                .contains("href=\"../tickets/" + cards.ticket + "\"")
                .contains("runs verify " + cards.red.id())
                .contains("<dd><bdi>"
                        + cards.red.completed().orElseThrow().report().hex() + "</bdi></dd>")
                .contains("<script src=\"../assets/report-");
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    @Test
    void aPageOfAFailedRunHasTheReasonAndIsNotGreen() {
        String page = cards.get("/runs/" + cards.failed.id()).text();

        assertThat(page)
                .contains("<b>No verdict</b>: the run is failed", "begins another attempt", "&lt;svg onload")
                .contains("section class=\"verdict unknown\"")
                .doesNotContain("green", "<script");
    }

    @Test
    void aTicketHasItsHistory() {
        String page = cards.get("/tickets/" + cards.ticket).text();

        assertThat(page)
                .contains("<dd>acknowledged</dd>", "href=\"../runs/" + cards.red.id() + "\"")
                .contains("<td>open</td><td><bdi>driftwatch</bdi></td>");
    }

    @Test
    void whatAnEnemyWroteIsTextOnEveryPage() {
        for (String path : List.of(
                "/", "/runs", "/runs/" + cards.red.id(), "/runs/" + cards.failed.id(), "/tickets/" + cards.ticket)) {
            assertThat(cards.get(path).text())
                    .contains("&lt;svg onload")
                    .doesNotContain("<svg onload", "<script>alert")
                    .doesNotContainPattern("=\"\"[^>]*><svg");
        }
    }
}
