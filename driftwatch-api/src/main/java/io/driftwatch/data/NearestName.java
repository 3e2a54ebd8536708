package io.driftwatch.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. Stateless and thread-safe. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name with the fewest changed letters (insertions, deletions, replacements; case does not count), if at
     * most a third of the letters, and at least one, would have to change.
     *
     * @param name what was written
     * @param known the names that would have been right
     * @return the nearest name; the first by spelling when several are as near
     */
    public static Optional<String> of(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The end of an error message about an unknown name.
     *
     * @param name what was written
     * @param known the names that would have been right
     * @return {@code Did you mean 'x'?}, or the known names when none is near
     */
    public static String advice(String name, Collection<String> known) {
        return of(name, known)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElseGet(() -> known.isEmpty() ? "There are none." : "Known: " + list(known) + ".");
    }

    private static String list(Collection<String> known) {
        int most = 12;
        String names = String.join(", ", known.stream().sorted().limit(most).toList());
        return known.size() <= most ? names : names + " and " + (known.size() - most) + " more";
    }

    /** Levenshtein's distance, one row at a time. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
