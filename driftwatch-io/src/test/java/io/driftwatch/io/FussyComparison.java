package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.util.List;
import java.util.Set;

/** A user's own test that takes any parameters, but not a certain number of them. */
record FussyComparison(String name, int refused) implements StatTest {

    static StatTests at(String name, int refused) {
        return StatTests.of(List.of(new FussyComparison(name, refused)));
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.NUMERIC);
    }

    @Override
    public StatTest withParameters(Parameters parameters) {
        if (parameters.values().size() == refused) {
            throw new IllegalArgumentException(refused + " parameters are one too many.");
        }
        return this;
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return new StatTestResult.NotComputable("It compares nothing.");
    }
}
