package io.driftwatch.example.dashboard;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to an answer.
 *
 * @param request what was asked
 * @param requestId by which the log finds it
 * @param named the identity that the path names; null if it names none
 */
record Call(
        DashboardRequest request,
        String requestId,
        @Nullable UUID named) {

    private static final Pattern AND = Pattern.compile("&", Pattern.LITERAL);
    private static final int MOST_ENTRIES = 1000;
    private static final int ENTRIES = 100;

    UUID id() {
        if (named == null) {
            throw new IllegalStateException("The path " + request.path() + " names nothing.");
        }
        return named;
    }

    boolean isApi() {
        return Routes.isApi(request.path());
    }

    /** The way back to where the dashboard is mounted, whatever that is called. */
    String root() {
        long deep = request.path().chars().filter(letter -> letter == '/').count() - 1;
        return deep == 0 ? "./" : "../".repeat((int) deep);
    }

    /** How many entries a list may have. */
    int limit() {
        String asked = parameter("limit").orElse(String.valueOf(ENTRIES));
        if (!asked.matches("[1-9][0-9]{0,3}") || Integer.parseInt(asked) > MOST_ENTRIES) {
            throw Fault.badRequest("The limit is a whole number from 1 to " + MOST_ENTRIES + ".");
        }
        return Integer.parseInt(asked);
    }

    /** A value of the query; of several, the first. */
    Optional<String> parameter(String name) {
        return AND.splitAsStream(request.query())
                .filter(each -> each.startsWith(name + "="))
                .map(each -> decoded(each.substring(name.length() + 1)))
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Fault.badRequest("The query is not encoded as a URL's query is.");
        }
    }
}
