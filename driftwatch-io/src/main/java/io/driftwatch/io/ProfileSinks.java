package io.driftwatch.io;

import io.driftwatch.profile.CategoricalAccumulator;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericAccumulator;

/** Columns that become profiles: nothing grows with the rows. */
final class ProfileSinks implements ColumnSinks<ColumnProfile> {

    /** All columns of one reading share its scratch space. */
    private final NumericAccumulator first = new NumericAccumulator();

    @Override
    public NumberSink<ColumnProfile> numbers() {
        return new Numbers(first.sibling());
    }

    @Override
    public NameSink<ColumnProfile> names() {
        return new Names(new CategoricalAccumulator());
    }

    private record Numbers(NumericAccumulator accumulator) implements NumberSink<ColumnProfile> {
        @Override
        public void add(double value) {
            accumulator.add(value);
        }

        @Override
        public void addMissing() {
            accumulator.addMissing(1);
        }

        @Override
        public ColumnProfile seal(String name) {
            return accumulator.seal(name);
        }
    }

    private record Names(CategoricalAccumulator accumulator) implements NameSink<ColumnProfile> {
        @Override
        public void add(String category) {
            accumulator.add(category);
        }

        @Override
        public void addMissing(long rows) {
            accumulator.addMissing(rows);
        }

        @Override
        public ColumnProfile seal(String name) {
            return accumulator.seal(name);
        }
    }
}
