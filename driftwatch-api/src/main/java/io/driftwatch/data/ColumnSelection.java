package io.driftwatch.data;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which columns are profiled, and the types that are fixed beforehand, by a policy or by the baseline that new data
 * will be compared with. Immutable; thread-safe if its functions are.
 */
public final class ColumnSelection {

    private static final ColumnSelection ALL = new ColumnSelection(name -> true, name -> Optional.empty(), null);

    private final Predicate<String> included;
    private final Function<String, Optional<ColumnType>> types;
    private final @Nullable String block;

    private ColumnSelection(
            Predicate<String> included, Function<String, Optional<ColumnType>> types, @Nullable String block) {
        this.included = included;
        this.types = types;
        this.block = block;
    }

    /**
     * Every column, with no type fixed.
     *
     * @return the selection
     */
    public static ColumnSelection all() {
        return ALL;
    }

    /**
     * Leaves columns out: nothing of them is kept.
     *
     * @param ignored the names to leave out
     * @return a narrower selection
     */
    public ColumnSelection ignoring(Predicate<String> ignored) {
        return new ColumnSelection(included.and(ignored.negate()), types, block);
    }

    /**
     * Fixes types, where none was fixed before.
     *
     * @param fixed the type by column name, empty where the data decide
     * @return a selection with more types fixed
     */
    public ColumnSelection typed(Function<String, Optional<ColumnType>> fixed) {
        Function<String, Optional<ColumnType>> before = types;
        return new ColumnSelection(included, name -> before.apply(name).or(() -> fixed.apply(name)), block);
    }

    /**
     * Fixes the types of a baseline's columns, so that the current side is read as the baseline was.
     *
     * @param baseline the baseline's schema
     * @return a selection with more types fixed
     */
    public ColumnSelection boundTo(Schema baseline) {
        return typed(baseline::typeOf);
    }

    /**
     * Names the column that says which rows belong together, such as the customer's number. It is not profiled itself:
     * its values are not kept. Every row needs a value of it, and all rows are in memory while they are profiled.
     *
     * @param column the column's name
     * @return a selection whose profiles have blocks
     */
    public ColumnSelection inBlocksOf(String column) {
        return new ColumnSelection(included, types, column);
    }

    /**
     * The column that says which rows belong together.
     *
     * @return empty where each row stands for itself
     */
    public Optional<String> block() {
        return Optional.ofNullable(block);
    }

    /**
     * Whether a column is profiled.
     *
     * @param name a column's name
     * @return false when it is ignored, or says which rows belong together
     */
    public boolean includes(String name) {
        return !name.equals(block) && included.test(name);
    }

    /**
     * The type that a column must have.
     *
     * @param name a column's name
     * @return empty when the data decide
     */
    public Optional<ColumnType> typeOf(String name) {
        return types.apply(name);
    }
}
