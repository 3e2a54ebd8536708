package io.driftwatch.example.dashboard;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server says of its own accord looks like what the dashboard says. */
final class Refusals extends ErrorHandler {

    private final Dashboard dashboard;

    Refusals(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        DashboardResponse refusal = dashboard.refuse(response.getStatus(), path(request.getHttpURI()));
        response.setStatus(refusal.status());
        refusal.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        boolean silent = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, silent ? ByteBuffer.allocate(0) : ByteBuffer.wrap(refusal.body()), callback);
        return true;
    }

    /** Of a request that could not be read there may be none. */
    private static String path(HttpURI uri) {
        String path = uri == null ? null : uri.getPath();
        return path == null || !path.startsWith("/") ? "/" : path;
    }
}
