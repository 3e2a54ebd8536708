package io.driftwatch.example.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which address has which answer. Only an address to the letter counts: whatever is encoded or doubled is unknown. */
final class Routes {

    private static final String ID = "{id}";
    private static final String UUID_PATTERN = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

    private final List<Route> routes;

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** What is done for an address. */
    interface Answer {
        DashboardResponse to(Call call);
    }

    /** An address with its answer. */
    static final class Route {

        private final String path;
        private final Pattern pattern;
        private final Answer answer;

        /**
         * Makes an address known.
         *
         * @param path the path, in which {@code {id}} stands for an identity
         * @param answer what is done
         */
        Route(String path, Answer answer) {
            this.path = path;
            this.pattern = Pattern.compile("\\Q" + path.replace(ID, "\\E" + UUID_PATTERN + "\\Q") + "\\E");
            this.answer = answer;
        }

        String path() {
            return path;
        }

        private Optional<Found> match(String asked) {
            Matcher matcher = pattern.matcher(asked);
            return matcher.matches()
                    ? Optional.of(
                            new Found(answer, matcher.groupCount() == 0 ? null : UUID.fromString(matcher.group(1))))
                    : Optional.empty();
        }
    }

    /**
     * The answer to a path.
     *
     * @param answer what is done
     * @param id the identity in the path; null if it has none
     */
    record Found(Answer answer, @Nullable UUID id) {}

    Optional<Found> find(String path) {
        return routes.stream().flatMap(route -> route.match(path).stream()).findFirst();
    }

    /** Programs are answered in JSON, also when there is no answer. */
    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
