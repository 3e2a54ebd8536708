package io.driftwatch;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.DatasetProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Profiles rows as they come, objects of a class of one's own, while a service goes on working. {@link #add} takes a
 * row from any thread, platform or virtual; {@link #cut} closes a window and gives its profile. Each row is in exactly
 * one window, and a window's profile is the same, bit for bit, whatever threads its rows came from.
 *
 * <pre>{@code
 * RowProfiler<Payment> profiler = RowProfiler.builder(Payment.class)
 *         .numeric("amount", Payment::amount)
 *         .categorical("country", Payment::country)
 *         .build();
 * profiler.add(payment);                               // in the service, from any thread
 * DriftReport report = monitor.check(profiler.cut());  // once an hour
 * }</pre>
 *
 * <p>An extractor that throws does not reach the service: the value counts as missing, {@link #failures} counts it, and
 * a column's first failure is logged as a warning. A row costs the calling thread a lock that is seldom contended.
 * Memory grows with the distinct values of a window, not with its rows. Thread-safe if the extractors are; it starts no
 * thread and reads no clock.
 *
 * @param <T> the class of the rows
 */
public final class RowProfiler<T> {

    /** A thread that the system stops while it holds a stripe must not stop the others, even on few cores. */
    private static final int LEAST_STRIPES = 8;
    /** More would only cost memory. A power of two, as the least. */
    private static final int MOST_STRIPES = 32;

    private final Class<T> rowType;
    private final List<RowColumn<T>> columns;
    private final List<RowStripe<T>> stripes;

    private RowProfiler(Class<T> rowType, List<RowColumn<T>> columns) {
        this.rowType = rowType;
        this.columns = columns;
        int wanted = 2 * Integer.highestOneBit(Runtime.getRuntime().availableProcessors());
        this.stripes = Stream.generate(() -> new RowStripe<>(columns))
                .limit(Math.max(LEAST_STRIPES, Math.min(MOST_STRIPES, wanted)))
                .toList();
    }

    /**
     * Begins a profiler.
     *
     * @param rowType the class of the rows
     * @param <T> the class of the rows
     * @return a builder that needs columns
     */
    public static <T> Builder<T> builder(Class<T> rowType) {
        return new Builder<>(rowType);
    }

    /**
     * Adds a row to the open window.
     *
     * @param row the row; it is read now and not kept
     */
    public void add(T row) {
        Objects.requireNonNull(row, "row");
        int mask = stripes.size() - 1;
        int own = spread(Thread.currentThread()) & mask;
        for (int step = 0; step <= mask; step++) {
            if (stripes.get((own + step) & mask).tryAdd(row)) {
                return;
            }
        }
        stripes.get(own).add(row);
    }

    /** Threads are numbered one after another: multiplying spreads neighbours over the stripes. */
    private static int spread(Thread thread) {
        return (int) ((thread.getId() * 0x9E37_79B9_7F4A_7C15L) >>> 32);
    }

    /**
     * The rows in the open window, while others may be adding to it.
     *
     * @return 0 or more
     */
    public long rows() {
        return stripes.stream().mapToLong(RowStripe::rows).sum();
    }

    /**
     * Closes the window and opens the next. A row that was added before this call began is in this window or an earlier
     * one; a row that is being added meanwhile is in this window or in the next.
     *
     * @return the profile of the window; of 0 rows where none came
     * @throws IllegalStateException if an extractor calls this
     * @throws IllegalArgumentException if the window holds more than {@link DatasetProfile#MAXIMUM_ROWS} rows
     */
    public DatasetProfile cut() {
        List<RowWindow<T>> closed =
                stripes.stream().map(RowStripe::cut).filter(Objects::nonNull).toList();
        return closed.stream()
                .reduce(RowWindow::absorb)
                .orElseGet(() -> new RowWindow<>(columns))
                .seal();
    }

    /**
     * How many values were taken as missing because their extractor threw, since this profiler was built.
     *
     * @return the counts by column, of those columns that have any; immutable
     */
    public Map<String, Long> failures() {
        SortedMap<String, Long> failures = new TreeMap<>();
        columns.stream()
                .filter(column -> column.failures() > 0)
                .forEach(column -> failures.put(column.name(), column.failures()));
        return Map.copyOf(failures);
    }

    @Override
    public String toString() {
        return "profiler of " + rowType.getSimpleName() + " rows with the columns "
                + columns.stream().map(RowColumn::name).toList();
    }

    /**
     * Collects the columns of a profiler, in the order in which they are named. Not thread-safe.
     *
     * @param <T> the class of the rows
     */
    public static final class Builder<T> {

        private final Class<T> rowType;
        private final List<RowColumn<T>> columns = new ArrayList<>();
        private ColumnSelection selection = ColumnSelection.all();

        private Builder(Class<T> rowType) {
            this.rowType = rowType;
        }

        /**
         * A column of numbers. NaN and the infinities are counted apart.
         *
         * @param name the column's name
         * @param extractor gives a row's number
         * @return this
         */
        public Builder<T> numeric(String name, ToDoubleFunction<? super T> extractor) {
            columns.add(RowColumn.numeric(name, extractor));
            return this;
        }

        /**
         * A column of numbers that a row may lack.
         *
         * @param name the column's name
         * @param extractor gives a row's number, or null where it is missing
         * @return this
         */
        public Builder<T> nullableNumeric(String name, Function<? super T, ? extends @Nullable Number> extractor) {
            columns.add(RowColumn.nullable(name, extractor));
            return this;
        }

        /**
         * A column of names, such as a country; of an enum, give {@code row -> row.kind().name()}.
         *
         * @param name the column's name
         * @param extractor gives a row's name, or null where it is missing
         * @return this
         */
        public Builder<T> categorical(String name, Function<? super T, ? extends @Nullable String> extractor) {
            columns.add(RowColumn.categorical(name, extractor));
            return this;
        }

        /**
         * The model's score. It is one more column of numbers; a policy judges it as the prediction when
         * {@code DriftPolicy.builder().prediction(name)} names it.
         *
         * @param name the column's name
         * @param extractor gives a row's score; NaN where the model gave none
         * @return this
         */
        public Builder<T> score(String name, ToDoubleFunction<? super T> extractor) {
            return numeric(name, extractor);
        }

        /**
         * Leaves out what a policy ignores and checks the types against a baseline: {@link DriftMonitor#selection}.
         *
         * @param wanted which columns, and as what
         * @return this
         */
        public Builder<T> selection(ColumnSelection wanted) {
            selection = wanted;
            return this;
        }

        /**
         * Ends the profiler.
         *
         * @return the profiler, with an open window
         * @throws IllegalStateException if there are no columns, two have one name, a name is blank, or a type is not
         *     the one that the selection fixes
         */
        public RowProfiler<T> build() {
            Set<String> names = new HashSet<>();
            for (RowColumn<T> column : columns) {
                if (column.name().isBlank() || !names.add(column.name())) {
                    throw new IllegalStateException("Column names must be distinct and not blank, unlike '"
                            + column.name() + "' of the rows of " + rowType.getSimpleName() + ".");
                }
                requireType(column);
            }
            List<RowColumn<T>> kept = columns.stream()
                    .filter(column -> selection.includes(column.name()))
                    .toList();
            if (kept.isEmpty()) {
                throw new IllegalStateException("The rows of " + rowType.getSimpleName()
                        + " have no column to profile: name some by numeric(…) or categorical(…).");
            }
            return new RowProfiler<>(rowType, kept);
        }

        private void requireType(RowColumn<T> column) {
            Optional<ColumnType> fixed = selection.typeOf(column.name());
            if (fixed.isPresent() && fixed.get() != column.type()) {
                throw new IllegalStateException("Column '" + column.name() + "' is " + fixed.get()
                        + " in the selection, but the rows of " + rowType.getSimpleName() + " give it as "
                        + column.type() + ": name it by " + fixed.get().word() + "(…).");
            }
        }
    }
}
