package io.driftwatch.example.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The dashboard on a server of its own, for one machine. There is no login: whoever reaches the address reads the
 * history. Needs Jetty, which whoever mounts the servlet elsewhere can do without. Thread-safe.
 *
 * <pre>{@code
 * try (DashboardServer server = DashboardServer.start(dashboard, "127.0.0.1", 8080)) {
 *     server.join();
 * }
 * }</pre>
 */
public final class DashboardServer implements AutoCloseable {

    private static final int MOST_THREADS = 32;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 2_000;
    private static final int LARGEST_HEADERS = 16 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final String host;

    private DashboardServer(Server server, ServerConnector connector, String host) {
        this.server = server;
        this.connector = connector;
        this.host = host;
    }

    /**
     * Starts a server, which ends when it is closed.
     *
     * @param dashboard who answers
     * @param host the address to listen at; at a loopback address only requests for a loopback name are answered, so
     *     that no foreign page can read through a name that it points here
     * @param port the port; 0 for one that is free
     * @return the server, which answers
     * @throws IOException if it cannot listen there
     */
    public static DashboardServer start(Dashboard dashboard, String host, int port) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("driftwatch-dashboard");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setErrorHandler(new Refusals(dashboard));
        server.setStopTimeout(STOP_MILLIS);
        boolean loopback = InetAddress.getByName(host).isLoopbackAddress();
        server.setHandler(loopback ? new LoopbackNames(context(dashboard)) : context(dashboard));
        DashboardServer started = new DashboardServer(server, connector, host);
        started.begin();
        return started;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEADERS);
        // Every address is answered by the dashboard, which knows its own to the letter.
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }

    private static ServletContextHandler context(Dashboard dashboard) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addServlet(new ServletHolder(new DashboardServlet(dashboard)), "/*");
        context.setErrorHandler(new Refusals(dashboard));
        return context;
    }

    private void begin() throws IOException {
        try {
            server.start();
        } catch (Exception failure) {
            close();
            throw new IOException(
                    "The dashboard cannot listen at " + host + ", port " + connector.getPort() + ": "
                            + failure.getMessage() + ".",
                    failure);
        }
    }

    /**
     * Where it is.
     *
     * @return the address of its first page
     */
    public URI address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + connector.getLocalPort() + "/");
    }

    /**
     * Waits until it ends.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Lets what is being answered end, for a short time, and ends. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The server did not end.", failure);
        }
    }
}
