package io.driftwatch.profile;

import java.util.List;

/**
 * Walks the names of two profiles together in ascending order, each once, as {@link PairedValues} does numbers. Where a
 * side counts rows of other names, those of both come last. Not thread-safe: of one walk.
 */
public final class PairedCategories {

    private static final String OTHER = "(all other names)";

    private final CategoricalProfile a;
    private final CategoricalProfile b;
    private final List<String> ofA;
    private final List<String> ofB;
    private int i;
    private int j;
    private String category = "";
    private long reference;
    private long current;
    private boolean other;

    /**
     * Begins before the first name.
     *
     * @param reference one profile
     * @param current the other profile
     * @throws IllegalStateException if the values of one are withheld
     */
    public PairedCategories(CategoricalProfile reference, CategoricalProfile current) {
        this.a = reference;
        this.b = current;
        this.ofA = reference.categories();
        this.ofB = current.categories();
    }

    /**
     * Goes to the next name.
     *
     * @return false behind the last one
     */
    public boolean next() {
        boolean endOfA = i == ofA.size();
        boolean endOfB = j == ofB.size();
        if (endOfA && endOfB) {
            return nextIsOther();
        }
        int order = endOfA ? 1 : endOfB ? -1 : ofA.get(i).compareTo(ofB.get(j));
        category = order <= 0 ? ofA.get(i) : ofB.get(j);
        reference = order <= 0 ? a.count(i++) : 0;
        current = order >= 0 ? b.count(j++) : 0;
        return true;
    }

    private boolean nextIsOther() {
        boolean first = !other;
        other = true;
        category = OTHER;
        reference = a.other();
        current = b.other();
        return first && reference + current > 0;
    }

    /**
     * Whether this is no name, but the rows of all names that are not kept; a name can be spelled as they are shown.
     *
     * @return true behind the last name, where there are such rows
     */
    public boolean isOther() {
        return other;
    }

    /**
     * The name here.
     *
     * @return a name that one of the profiles has, or both
     */
    public String category() {
        return category;
    }

    /**
     * The reference's rows here.
     *
     * @return 0 or more
     */
    public long reference() {
        return reference;
    }

    /**
     * The current rows here.
     *
     * @return 0 or more
     */
    public long current() {
        return current;
    }
}
