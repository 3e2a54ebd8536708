package io.driftwatch.render;

import java.util.Locale;

/** Where a link to a column leads: letters, digits and hyphens alone, whatever the column is called. */
final class Anchor {

    private static final int MOST = 24;

    private Anchor() {}

    /** Such as {@code column-3-amount}: the place in the report makes it the only one. */
    static String of(int position, String column) {
        String letters = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String slug = letters.substring(0, Math.min(MOST, letters.length())).replaceAll("^-|-$", "");
        return "column-" + position + (slug.isEmpty() ? "" : "-" + slug);
    }
}
