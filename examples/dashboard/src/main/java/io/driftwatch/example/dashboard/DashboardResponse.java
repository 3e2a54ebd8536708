package io.driftwatch.example.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a client is answered. Immutable and thread-safe. */
public final class DashboardResponse {

    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    private static final String TYPE = "Content-Type";
    private static final String CACHE = "Cache-Control";

    /** What the pages need and no more: everything comes from here, nothing is sent anywhere, nobody frames it. */
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            CACHE,
            "no-store");

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private DashboardResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    static DashboardResponse of(int status, String type, String text) {
        Map<String, String> headers = new TreeMap<>(ALWAYS);
        headers.put(TYPE, type);
        return new DashboardResponse(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    static DashboardResponse page(String html) {
        return of(200, HTML, html);
    }

    static DashboardResponse json(String json) {
        return of(200, JSON, json);
    }

    DashboardResponse with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new DashboardResponse(status, more, body);
    }

    /** For what never changes under its name. */
    DashboardResponse keptByClients() {
        return with(CACHE, "public, max-age=31536000, immutable");
    }

    /**
     * The status of HTTP.
     *
     * @return a number such as 200
     */
    public int status() {
        return status;
    }

    /**
     * The headers, the type of the body among them, its length not.
     *
     * @return an immutable map from name to value, in the order of the names
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The body, which is not sent when the method was HEAD.
     *
     * @return a copy of its bytes
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The body as text.
     *
     * @return its letters
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
