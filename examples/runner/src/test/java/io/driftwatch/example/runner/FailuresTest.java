package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static String message(Throwable failure) {
        StringWriter err = new StringWriter();
        Streams streams = new Streams(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
        assertThat(Failures.report(failure, streams, false)).isEqualTo(ExitCode.COULD_NOT_RUN);
        streams.flush();
        return err.toString();
    }

    @Test
    void everyFaultSaysWhatAndWhere() {
        assertThat(message(new AccessDeniedException("a.csv"))).isEqualTo("driftwatch: a.csv: access is denied.\n");
        assertThat(message(new FileSystemException("a.csv", null, "No space left on device")))
                .isEqualTo("driftwatch: a.csv: No space left on device.\n");
        assertThat(message(new FileSystemException("a.csv")))
                .isEqualTo("driftwatch: a.csv: it cannot be read or written.\n");
        assertThat(message(new UncheckedIOException(new IOException("cut"))))
                .isEqualTo("driftwatch: reading or writing failed: cut.\n");
        assertThat(message(new OutOfMemoryError("Java heap space")))
                .isEqualTo("driftwatch: the memory is not enough for this data: raise it by"
                        + " JAVA_TOOL_OPTIONS=-Xmx…, or ignore columns by a policy.\n");
        assertThat(message(new IllegalStateException("oops")))
                .isEqualTo("driftwatch: internal error: java.lang.IllegalStateException: oops."
                        + " Run it again with --debug, and report what it prints.\n");
    }

    @Test
    void aTerminalMayRefuseColours() {
        assertThat(Streams.colour(Map.of(), true)).isTrue();
        assertThat(Streams.colour(Map.of("NO_COLOR", ""), true)).isTrue();
        assertThat(Streams.colour(Map.of("NO_COLOR", "1"), true)).isFalse();
        assertThat(Streams.colour(Map.of("TERM", "dumb"), true)).isFalse();
        assertThat(Streams.colour(Map.of(), false)).isFalse();
    }
}
