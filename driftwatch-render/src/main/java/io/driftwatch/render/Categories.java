package io.driftwatch.render;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.PairedCategories;
import java.util.List;

/**
 * The names of both sides of a column in one walk, however many there are: the largest of them, the rest together, and
 * what came and went.
 *
 * @param largest the names with the largest shares of both sides together
 * @param others how many names there are beside them
 * @param rest the rows of those
 * @param came the names that only the current side has
 * @param went the names that only the reference has
 * @param validReference the valid rows of the reference
 * @param validCurrent the valid rows of the current side
 */
record Categories(
        List<Category> largest,
        int others,
        Category rest,
        OneSided came,
        OneSided went,
        long validReference,
        long validCurrent) {

    /**
     * Names that one side alone has.
     *
     * @param count how many
     * @param share their share of that side's valid rows
     * @param first those with most rows first
     */
    record OneSided(int count, double share, List<Category> first) {}

    Categories {
        largest = List.copyOf(largest);
    }

    double before(Category category) {
        return (double) category.reference() / validReference;
    }

    double now(Category category) {
        return (double) category.current() / validCurrent;
    }

    /** How many names are told where names came or went. */
    private static final int TOLD = 8;

    /** Of two sides with valid rows and values. */
    static Categories of(CategoricalProfile before, CategoricalProfile now, int most) {
        Walk walk = new Walk(before, now, most);
        walk.run();
        return walk.categories();
    }

    /** What one pass over both sides gathers. */
    private static final class Walk {

        private final CategoricalProfile before;
        private final CategoricalProfile now;
        private final Largest<Category> largest;
        private final Largest<Category> came = new Largest<>(Category.largestFirst(1, 1), TOLD);
        private final Largest<Category> went = new Largest<>(Category.largestFirst(1, 1), TOLD);
        private int names;
        private int cameCount;
        private long cameRows;
        private int wentCount;
        private long wentRows;

        Walk(CategoricalProfile before, CategoricalProfile now, int most) {
            this.before = before;
            this.now = now;
            this.largest = new Largest<>(Category.largestFirst(before.valid(), now.valid()), most);
        }

        void run() {
            PairedCategories both = new PairedCategories(before, now);
            while (both.next()) {
                add(new Category(both.category(), both.reference(), both.current()));
            }
        }

        private void add(Category category) {
            names++;
            largest.add(category);
            if (category.isNew() && before.other() == 0) {
                came.add(category);
                cameCount++;
                cameRows += category.current();
            }
            if (category.isGone() && now.other() == 0) {
                went.add(category);
                wentCount++;
                wentRows += category.reference();
            }
        }

        Categories categories() {
            List<Category> first = largest.inOrder();
            long reference = first.stream().mapToLong(Category::reference).sum();
            long current = first.stream().mapToLong(Category::current).sum();
            return new Categories(
                    first,
                    names - first.size(),
                    new Category("", before.valid() - reference, now.valid() - current),
                    new OneSided(cameCount, (double) cameRows / now.valid(), came.inOrder()),
                    new OneSided(wentCount, (double) wentRows / before.valid(), went.inOrder()),
                    before.valid(),
                    now.valid());
        }
    }
}
