package io.driftwatch.example.dashboard;

import io.driftwatch.data.ContentHash;
import io.driftwatch.render.HtmlParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The style sheet and the script of all pages, under names that change with what they hold.
 *
 * @param style the style sheet
 * @param script the script
 */
record Assets(Asset style, Asset script) {

    private static final int ENOUGH_DIGITS = 12;

    /**
     * A file that belongs to the pages.
     *
     * @param path where it is, below where the dashboard is mounted, without a slash in front
     * @param type its type
     * @param text what it holds
     */
    record Asset(String path, String type, String text) {

        private static Asset of(String name, String extension, String type, String text) {
            String digits = ContentHash.ofBytes(text.getBytes(StandardCharsets.UTF_8))
                    .hex()
                    .substring(0, ENOUGH_DIGITS);
            return new Asset("assets/" + name + "-" + digits + extension, type, text);
        }

        private Routes.Route route() {
            return new Routes.Route(
                    "/" + path, call -> DashboardResponse.of(200, type, text).keptByClients());
        }
    }

    /** The report's own, and what the other pages need beside it. */
    static Assets load() {
        return new Assets(
                Asset.of("page", ".css", "text/css; charset=utf-8", HtmlParts.style() + resource("dashboard.css")),
                Asset.of("report", ".js", "text/javascript; charset=utf-8", HtmlParts.script()));
    }

    private static String resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The jar's " + name + " cannot be read.", unreadable);
        }
    }

    List<Routes.Route> routes() {
        return List.of(style.route(), script.route());
    }
}
