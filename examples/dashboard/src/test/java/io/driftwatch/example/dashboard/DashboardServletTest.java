package io.driftwatch.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardServletTest {

    private final CardHistory cards = new CardHistory();
    private final DashboardServlet servlet = new DashboardServlet(cards.dashboard);

    @TempDir
    private Path folder;

    /** A look at a dashboard that is mounted somewhere. */
    private interface Look {
        void at(URI server) throws IOException;
    }

    private void inJetty(String context, String mapping, Look look) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler(context);
        handler.addServlet(new ServletHolder(servlet), mapping);
        server.setHandler(handler);
        server.start();
        try {
            look.at(URI.create("http://127.0.0.1:" + connector.getLocalPort()));
        } finally {
            server.stop();
        }
    }

    private void inTomcat(String context, String mapping, Look look) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setSilent(true);
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        tomcat.setConnector(connector);
        StandardContext application = (StandardContext) tomcat.addContext(context, folder.toString());
        // Searching for leaks needs doors into the JDK that are not open here.
        application.setClearReferencesThreadLocals(false);
        application.setClearReferencesRmiTargets(false);
        Tomcat.addServlet(application, "drift", servlet);
        application.addServletMappingDecoded(mapping, "drift");
        tomcat.start();
        try {
            look.at(URI.create("http://127.0.0.1:" + connector.getLocalPort()));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private void isWhole(URI server, String mount) throws IOException {
        assertThat(Answer.get(server, mount + "/").body()).contains("2 domains");
        assertThat(Answer.get(server, mount + "/runs/" + cards.red.id()).body()).contains("somebody must act");
        assertThat(Answer.get(server, mount + "/api/health").body()).contains("\"up\"");
        Answer missing = Answer.get(server, mount + "/runs/none");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("Whoever runs this finds the cause");
        assertThat(missing.headers()).containsKeys("content-security-policy", "x-content-type-options");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /*, ''",
        "/, /, ''",
        "/, /drift/*, /drift",
        "/bank, /*, /bank",
        "/bank, /, /bank",
        "/bank, /ops/drift/*, /bank/ops/drift"
    })
    void isWholeUnderAnyPathOfJetty(String context, String mapping, String mount) throws Exception {
        inJetty(context, mapping, server -> isWhole(server, mount));
    }

    @ParameterizedTest
    @CsvSource({"'', /*, ''", "'', /, ''", "/bank, /ops/drift/*, /bank/ops/drift", "/ö b, /*, /%C3%B6%20b"})
    void isWholeUnderAnyPathOfTomcat(String context, String mapping, String mount) throws Exception {
        inTomcat(context, mapping, server -> isWhole(server, mount));
    }

    @Test
    void aMountWithoutItsSlashLeadsToTheOneWithIt() throws Exception {
        inJetty("/bank", "/ops/drift/*", server -> {
            Answer answer = Answer.get(server, "/bank/ops/drift");

            assertThat(answer.status()).isEqualTo(302);
            assertThat(URI.create(server + "/bank/ops/drift")
                            .resolve(answer.headers().get("location")))
                    .isEqualTo(URI.create(server + "/bank/ops/drift/"));
            assertThat(answer.headers()).containsKeys("content-security-policy", "x-content-type-options");
        });
    }

    @Test
    void saysWhatItIs() throws Exception {
        assertThat(servlet.getServletInfo()).isEqualTo("DriftWatch dashboard");
        inJetty(
                "/",
                "/*",
                server -> assertThat(servlet.getServletConfig().getServletContext())
                        .isNotNull());
    }
}
