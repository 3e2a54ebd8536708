package io.driftwatch.profile;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Schema;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which columns are profiled, and the types that are fixed beforehand, by a policy or by the baseline that new data
 * will be compared with. Immutable; thread-safe if its functions are.
 */
public final class ColumnSelection {

    private static final ColumnSelection ALL = new ColumnSelection(name -> true, name -> Optional.empty());

    private final Predicate<String> included;
    private final Function<String, Optional<ColumnType>> types;

    private ColumnSelection(Predicate<String> included, Function<String, Optional<ColumnType>> types) {
        this.included = included;
        this.types = types;
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
        return new ColumnSelection(included.and(ignored.negate()), types);
    }

    /**
     * Fixes types, where none was fixed before.
     *
     * @param fixed the type by column name, empty where the data decide
     * @return a selection with more types fixed
     */
    public ColumnSelection typed(Function<String, Optional<ColumnType>> fixed) {
        Function<String, Optional<ColumnType>> before = types;
        return new ColumnSelection(included, name -> before.apply(name).or(() -> fixed.apply(name)));
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
     * Whether a column is profiled.
     *
     * @param name a column's name
     * @return false when it is ignored
     */
    public boolean includes(String name) {
        return included.test(name);
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
