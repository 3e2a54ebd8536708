package io.driftwatch.example.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where results and everything else go. A result is UTF-8 whatever the locale.
 *
 * @param out the result
 * @param err messages
 * @param colour whether the result may hold colours
 */
record Streams(PrintWriter out, PrintWriter err, boolean colour) {

    /** Set by the start script when the result goes to a terminal: what Java says of it differs between releases. */
    private static final String TERMINAL = "driftwatch.terminal";

    static Streams ofProcess() {
        return new Streams(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                colour(System.getenv(), Boolean.getBoolean(TERMINAL)));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    static boolean colour(Map<String, String> environment, boolean terminal) {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
