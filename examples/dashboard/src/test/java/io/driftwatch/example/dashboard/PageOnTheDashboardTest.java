package io.driftwatch.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.monitoring.MonitorService;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** What docs/dashboard.md shows is this class, and works. */
class PageOnTheDashboardTest {

    private static final Path SOURCE =
            Path.of("src/test/java/io/driftwatch/example/dashboard/PageOnTheDashboardTest.java");
    private static final Path PAGE = Path.of("..", "..", "docs", "dashboard.md");

    private static void mount(ServletContext servletContext, MonitorService monitorService) {
        Dashboard dashboard = Dashboard.of(monitorService, Clock.systemUTC());
        ServletRegistration.Dynamic drift = servletContext.addServlet("drift", new DashboardServlet(dashboard));
        drift.addMapping("/drift/*");
    }

    @Test
    void mountsADashboard() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler("/bank");
        handler.addServletContainerInitializer((classes, context) -> mount(context, new CardHistory().service));
        server.setHandler(handler);
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
            assertThat(Answer.get(address, "/bank/drift/").body()).contains("2 domains");
        } finally {
            server.stop();
        }
    }

    @Test
    void thePageShowsTheseLines() throws Exception {
        String source = Files.readString(SOURCE);
        String lines = Pattern.compile("(?s)MonitorService monitorService\\) \\{\n(.*?)    }\n")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(lines.lines().count()).isEqualTo(3);
        assertThat(Files.readString(PAGE)).contains("```java\n" + lines + "\n```");
    }

    @Test
    void thePageNamesEveryAddress() throws Exception {
        String page = Files.readString(PAGE);

        CardHistory cards = new CardHistory();
        assertThat(new Pages(cards.service, Assets.load(), cards.clock).routes())
                .extracting(Routes.Route::path)
                .allMatch(path -> page.contains("`" + path + "`"));
        assertThat(new Api(cards.stores).routes())
                .extracting(Routes.Route::path)
                .allMatch(path -> page.contains("`" + path + "`"));
    }
}
