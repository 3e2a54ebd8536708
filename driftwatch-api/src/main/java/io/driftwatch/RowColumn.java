package io.driftwatch;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalAccumulator;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericAccumulator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One column of a user's rows, and how its values are taken from them. Thread-safe. */
final class RowColumn<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RowProfiler.class);

    private final String name;
    private final ColumnType type;
    private final Function<NumericAccumulator, Values<T>> opening;
    private final AtomicLong failures = new AtomicLong();

    private RowColumn(String name, ColumnType type, Function<NumericAccumulator, Values<T>> opening) {
        this.name = name;
        this.type = type;
        this.opening = opening;
    }

    /** The values of one column, as they come. Not thread-safe. */
    interface Values<T> {

        /** Adds a row's value; if that fails, nothing was added. */
        void add(T row);

        void addMissing();

        /** Takes over what another place for values of this column has. */
        void absorb(Values<T> other);

        ColumnProfile seal();
    }

    static <T> RowColumn<T> numeric(String name, ToDoubleFunction<? super T> extractor) {
        return new RowColumn<>(name, ColumnType.NUMERIC, scratch -> new Numbers<>(name, scratch) {
            @Override
            public void add(T row) {
                numbers.add(extractor.applyAsDouble(row));
            }
        });
    }

    static <T> RowColumn<T> nullable(String name, Function<? super T, ? extends @Nullable Number> extractor) {
        return new RowColumn<>(name, ColumnType.NUMERIC, scratch -> new Numbers<>(name, scratch) {
            @Override
            public void add(T row) {
                Number value = extractor.apply(row);
                if (value == null) {
                    addMissing();
                } else {
                    numbers.add(value.doubleValue());
                }
            }
        });
    }

    static <T> RowColumn<T> categorical(String name, Function<? super T, ? extends @Nullable String> extractor) {
        return new RowColumn<>(name, ColumnType.CATEGORICAL, scratch -> new Names<>(name, extractor));
    }

    String name() {
        return name;
    }

    ColumnType type() {
        return type;
    }

    /** A place for values that shares another's space for sorting. */
    Values<T> open(NumericAccumulator scratch) {
        return opening.apply(scratch);
    }

    long failures() {
        return failures.get();
    }

    /** Only a column's first failure is logged, and without its text, which may hold a value. */
    void failed(RuntimeException failure) {
        if (failures.getAndIncrement() == 0) {
            LOG.warn(
                    "The extractor of column '{}' failed with {}: its value counts as missing. Further failures of it"
                            + " are counted, not logged.",
                    name,
                    failure.getClass().getName());
        }
    }

    private abstract static class Numbers<T> implements Values<T> {

        final NumericAccumulator numbers;
        private final String name;

        Numbers(String name, NumericAccumulator scratch) {
            this.name = name;
            this.numbers = scratch.sibling();
        }

        @Override
        public void addMissing() {
            numbers.addMissing(1);
        }

        @Override
        public void absorb(Values<T> other) {
            numbers.absorb(((Numbers<T>) other).numbers);
        }

        @Override
        public ColumnProfile seal() {
            return numbers.seal(name);
        }
    }

    private static final class Names<T> implements Values<T> {

        private final CategoricalAccumulator names = new CategoricalAccumulator();
        private final String name;
        private final Function<? super T, ? extends @Nullable String> extractor;

        Names(String name, Function<? super T, ? extends @Nullable String> extractor) {
            this.name = name;
            this.extractor = extractor;
        }

        @Override
        public void add(T row) {
            String category = extractor.apply(row);
            if (category == null) {
                addMissing();
            } else {
                names.add(category);
            }
        }

        @Override
        public void addMissing() {
            names.addMissing(1);
        }

        @Override
        public void absorb(Values<T> other) {
            names.absorb(((Names<T>) other).names);
        }

        @Override
        public ColumnProfile seal() {
            return names.seal(name);
        }
    }
}
