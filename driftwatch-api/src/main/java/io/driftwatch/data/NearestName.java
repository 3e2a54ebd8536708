package io.driftwatch.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. Stateless and thread-safe. */
public final class NearestName {

    /** Comparing takes time and memory by the product of both lengths. */
    private static final int LONGEST = 200;

    private NearestName() {}

    /**
     * The known name with the fewest changed letters (insertions, deletions, replacements, swapped neighbours; case
     * does not count), if at most a third of the letters, and at least one, would have to change. Names of more than
     * 200 letters are not compared.
     *
     * @param name what was written
     * @param known the names that would have been right
     * @return the nearest name; the first by spelling when several are as near
     */
    public static Optional<String> of(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> isComparable(name, candidate, most) && distance(name, candidate) <= most)
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
                .map(nearest -> "Did you mean " + DisplayText.quoted(nearest) + "?")
                .orElseGet(() -> known.isEmpty() ? "There are none." : "Known: " + list(known) + ".");
    }

    private static String list(Collection<String> known) {
        int most = 12;
        List<String> first =
                known.stream().sorted().limit(most).map(DisplayText::shortened).toList();
        return DisplayText.listed(first, known.size());
    }

    private static boolean isComparable(String name, String candidate, int most) {
        return Math.max(name.length(), candidate.length()) <= LONGEST
                && Math.abs(name.length() - candidate.length()) <= most;
    }

    /** Levenshtein's distance, with two swapped neighbours as one change. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[][] changes = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                changes[i][j] = i == 0 || j == 0 ? i + j : fewest(changes, from, to, i, j);
            }
        }
        return changes[from.length()][to.length()];
    }

    private static int fewest(int[][] changes, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int replaced = changes[i - 1][j - 1] + (same ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(changes[i - 1][j], changes[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, 1 + changes[i - 2][j - 2]) : fewest;
    }
}
