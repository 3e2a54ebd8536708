package io.driftwatch.stats.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads expected values from test resources. */
public final class ExpectedValues {

    private ExpectedValues() {}

    /** The rows of a CSV without quotes, without its header. */
    public static List<String[]> rows(String resource) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream open(String resource) {
        return Objects.requireNonNull(ExpectedValues.class.getResourceAsStream(resource), resource);
    }
}
