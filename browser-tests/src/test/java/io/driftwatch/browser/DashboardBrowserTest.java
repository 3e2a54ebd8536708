package io.driftwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard over the demonstration's database, to which an enemy added a domain. */
class DashboardBrowserTest {

    private static final int READERS = 10;
    private static final Pattern ID = Pattern.compile("\"id\": \"([0-9a-f-]{36})\"");

    @TempDir
    private static Path folder;

    private static CommandLine commands;
    private static Chromium chromium;
    private static URI server;
    private static final List<String> RUNS = new ArrayList<>();
    private static final List<String> TICKETS = new ArrayList<>();

    @BeforeAll
    static void serve() throws Exception {
        commands = new CommandLine(folder);
        commands.run(0, "demo", "--output", folder.resolve("out"));
        enemy();
        RUNS.addAll(ids("runs"));
        TICKETS.addAll(ids("tickets"));
        server = commands.serve();
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
        commands.close();
    }

    private static void enemy() throws Exception {
        Path before = Files.writeString(folder.resolve("before.csv"), rows(0));
        Path now = Files.writeString(folder.resolve("now.csv"), rows(70));
        commands.run(0, "baseline", "refresh", "--domain", "enemy", "--input", before, "--reason", Pages.HOSTILE);
        commands.run(0, "batch", "ingest", now, "--domain", "enemy", "--batch", Pages.HOSTILE);
        commands.run(1, "monitor", "run", "--domain", "enemy", "--batch", Pages.HOSTILE);
        String ticket = ids("tickets").get(0);
        commands.run(0, "tickets", "acknowledge", ticket, "--author", Pages.HOSTILE, "--note", Pages.HOSTILE);
    }

    private static String rows(int from) {
        return IntStream.range(0, 300)
                .mapToObj(row ->
                        from + row % 100 + row / 1000.0 + ",\"" + kind(row).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("\n", "\"" + Pages.HOSTILE.replace("\"", "\"\"") + "\",kind\n", "\n"));
    }

    private static String kind(int row) {
        return row % 3 == 0 ? Pages.HOSTILE : "plain";
    }

    private static List<String> ids(String list) throws IOException, InterruptedException {
        return ID.matcher(commands.run(0, list, "list", "--format", "json"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("", "runs", "runs?domain=demo", "runs/none", "nothing/at/all"));
        RUNS.forEach(run -> paths.add("runs/" + run));
        TICKETS.forEach(ticket -> paths.add("tickets/" + ticket));
        return paths;
    }

    /** The browser itself tells of an answer that is an error. */
    private static boolean isFound(String path) {
        return !path.startsWith("nothing") && !path.endsWith("none");
    }

    @Test
    void everyPageIsQuietAndAsksNobodyElse() {
        assertThat(RUNS).hasSize(5);
        assertThat(TICKETS).hasSize(2);
        for (String path : paths()) {
            try (Window window = chromium.window()) {
                Page page = window.open(server.resolve(path));
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                window.askedNobodyBut(server);
                window.hasNoSidewaysScroll();
                if (isFound(path)) {
                    window.isQuiet();
                }
            }
        }
    }

    @Test
    void eachKindOfPageIsAccessible() {
        for (String path : List.of("", "runs", "runs/" + RUNS.get(0), "tickets/" + TICKETS.get(0), "nothing")) {
            try (Window window = chromium.window()) {
                window.open(server.resolve(path));
                window.isAccessible();
            }
        }
    }

    @Test
    void eachKindOfPageFitsAPhoneAndTheDark() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions().setViewportSize(375, 700).setColorScheme(ColorScheme.DARK);
        for (String path : List.of("", "runs", "runs/" + RUNS.get(0), "tickets/" + TICKETS.get(0))) {
            try (Window window = chromium.window(phone)) {
                window.open(server.resolve(path));
                window.hasNoSidewaysScroll();
                window.isAccessible();
            }
        }
    }

    @Test
    void whatAnEnemyWroteStaysText() {
        try (Window window = chromium.window()) {
            Page page = window.open(server.resolve("runs?domain=enemy"));
            assertThat(page.locator("tbody tr").innerText()).contains("<svg onload=alert(1)>");
            page.locator("tbody th a").click();
            assertThat(page.locator("main").innerText()).contains("<svg onload=alert(1)>");
            page.locator(".context a[href*=tickets]").click();
            assertThat(page.locator("main").innerText()).contains("<script>alert(2)</script>", "{{title}}");
            assertThat(page.evaluate("document.querySelectorAll('main svg, main script').length"))
                    .isEqualTo(0);
            window.isQuiet();
        }
    }

    @Test
    void aReaderGoesFromADomainToARunAndSortsItsColumns() {
        try (Window window = chromium.window()) {
            Page page = window.open(server);
            assertThat(page.locator("h1").innerText()).isEqualTo("2 domains: 2 red");
            page.locator("section.domain", new Page.LocatorOptions().setHasText("income_drop"))
                    .locator(".trend a")
                    .first()
                    .click();
            assertThat(page.locator("h1").innerText()).contains("Green");
            page.goBack();
            page.locator("text=Batch income_drop").click();
            assertThat(page.locator("h1").innerText()).contains("Red");
            page.locator(".filter input").fill("income");
            assertThat(page.locator(".all tbody tr:visible").count()).isEqualTo(1);
            page.locator("header nav a >> text=Domains").click();
            assertThat(page.url()).isEqualTo(server.toString());
            window.isQuiet();
        }
    }

    @Test
    void tenReadersAtOnceAllSeeAPage() {
        List<Window> readers = new ArrayList<>();
        try {
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(chromium.window());
            }
            for (String path : List.of("", "runs", "runs/" + RUNS.get(0), "tickets/" + TICKETS.get(0))) {
                // All have set out before the first one is waited for.
                readers.forEach(reader -> reader.setOut(server.resolve(path)));
                readers.forEach(reader -> assertThat(reader.arrive(server.resolve(path)))
                        .endsWith(" · DriftWatch")
                        .doesNotStartWith("Error"));
            }
            readers.forEach(Window::isQuiet);
        } finally {
            readers.forEach(Window::close);
        }
    }
}
