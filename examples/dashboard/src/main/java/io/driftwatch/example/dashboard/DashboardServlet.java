package io.driftwatch.example.dashboard;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard in a servlet container, mapped to {@code /*}, to {@code /} or to a path such as {@code /drift/*}, in a
 * web application of any context path. Thread-safe.
 *
 * <pre>{@code
 * ServletRegistration.Dynamic drift = context.addServlet("drift", new DashboardServlet(Dashboard.of(service, clock)));
 * drift.addMapping("/drift/*");
 * }</pre>
 */
public final class DashboardServlet implements Servlet {

    private final Dashboard dashboard;
    private @Nullable ServletConfig config;

    /**
     * A servlet that asks a dashboard.
     *
     * @param dashboard who answers
     */
    public DashboardServlet(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws IOException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = path(asked);
        if (path.isEmpty()) {
            toItsFolder(asked, answer);
            return;
        }
        String query = asked.getQueryString() == null ? "" : asked.getQueryString();
        send(dashboard.handle(new DashboardRequest(asked.getMethod(), path, query)), asked.getMethod(), answer);
    }

    /** Links are relative, so the place where the dashboard is mounted must end with a slash. */
    private static void toItsFolder(HttpServletRequest asked, HttpServletResponse answer) {
        String uri = asked.getRequestURI();
        answer.setStatus(HttpServletResponse.SC_FOUND);
        answer.setHeader("Location", uri.substring(uri.lastIndexOf('/') + 1) + "/");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.setContentLength(0);
    }

    /**
     * What stands behind the mount, as it was sent. The container tells the mount decoded, and what was sent may be
     * encoded in several ways, so the mount's segments are counted and not compared.
     */
    private static String path(HttpServletRequest asked) {
        String mount = asked.getContextPath();
        if (asked.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH) {
            mount += asked.getServletPath();
        }
        String uri = asked.getRequestURI();
        int place = 0;
        for (long segments = mount.chars().filter(letter -> letter == '/').count(); segments > 0; segments--) {
            int next = uri.indexOf('/', place + 1);
            place = next < 0 ? uri.length() : next;
        }
        return uri.substring(place);
    }

    private static void send(DashboardResponse response, String method, HttpServletResponse answer) throws IOException {
        answer.setStatus(response.status());
        response.headers().forEach(answer::setHeader);
        byte[] body = response.body();
        answer.setContentLength(body.length);
        if (!method.equals("HEAD")) {
            answer.getOutputStream().write(body);
        }
    }

    @Override
    public void init(ServletConfig given) {
        config = given;
    }

    @Override
    public ServletConfig getServletConfig() {
        return Objects.requireNonNull(config, "The container did not initialise the servlet.");
    }

    @Override
    public String getServletInfo() {
        return "DriftWatch dashboard";
    }

    @Override
    public void destroy() {}
}
