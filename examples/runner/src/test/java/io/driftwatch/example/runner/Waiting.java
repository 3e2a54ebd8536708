package io.driftwatch.example.runner;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTestProvider;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** A test in another process: it says that it is asked, and answers when its input has something, or has ended. */
public record Waiting() implements StatTestProvider, StatTest {

    static final String ASKED = "The test is asked.";

    @Override
    public List<StatTest> statTests() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.NUMERIC);
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        System.out.println(ASKED);
        try {
            System.in.read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new StatTestResult.Significance(1, 0);
    }
}
