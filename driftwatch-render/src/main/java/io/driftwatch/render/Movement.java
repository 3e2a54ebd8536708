package io.driftwatch.render;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import java.util.Optional;
import java.util.function.Supplier;

/** What moved in a column, in a few words: the mean of numbers, or the name whose share moved most. */
final class Movement {

    private Movement() {}

    /** Such as {@code mean 59.92 -> 89.88 (+50 %)}; the names are looked at only where there is no mean. */
    static Optional<String> of(ColumnDrift column, Supplier<Optional<Categories>> names) {
        return column.meanChange().or(() -> names.get().map(Movement::ofNames));
    }

    private static String ofNames(Categories names) {
        Category moved = names.mostMoved();
        return "most of all '" + Shown.name(moved.name()) + "' " + Figures.percent(names.before(moved)) + " -> "
                + Figures.percent(names.now(moved));
    }
}
