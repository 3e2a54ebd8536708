package io.driftwatch.render;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a browser may do with the page: apply the one style and run the one script that it was made with, and nothing
 * else. Text from the data that a browser took for a script would still not run.
 */
final class PageSecurity {

    static final String POLICY = "default-src 'none'; style-src " + hash(style())
            + "; script-src " + hash(script())
            + "; img-src data:; base-uri 'none'; form-action 'none'";

    private PageSecurity() {}

    /** The style, alone as it stands in the page. */
    @JStacheConfig(type = JStacheType.STACHE)
    @JStachePath(prefix = "io/driftwatch/render/html/")
    @JStache(path = "page.css", name = "StyleRenderer")
    record Style() {}

    /** The script, alone as it stands in the page. */
    @JStacheConfig(type = JStacheType.STACHE)
    @JStachePath(prefix = "io/driftwatch/render/html/")
    @JStache(path = "page.js", name = "ScriptRenderer")
    record Script() {}

    static String style() {
        return new StyleRenderer().execute(new Style());
    }

    static String script() {
        return new ScriptRenderer().execute(new Script());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one has not.", e);
        }
    }
}
