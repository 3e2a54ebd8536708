package io.driftwatch.example.dashboard;

/**
 * What a client asks for. Immutable and thread-safe.
 *
 * @param method the method, in capital letters
 * @param path the path below the place where the dashboard is mounted, from its {@code /} on, as the client sent it:
 *     not decoded and not normalised
 * @param query what stands behind the question mark, as the client sent it; empty without one
 */
public record DashboardRequest(String method, String path, String query) {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if it does not begin with {@code /}
     */
    public DashboardRequest {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with '/': send the client to the path with one.");
        }
    }

    /**
     * A reader's request.
     *
     * @param path the path
     * @return the request by GET, without a query
     * @throws IllegalArgumentException as the constructor
     */
    public static DashboardRequest get(String path) {
        return new DashboardRequest("GET", path, "");
    }
}
