package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.io.InvalidDataException;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What is printed of a failure, and the exit code that it has. */
final class Failures {

    private Failures() {}

    static int report(Throwable failure, Streams streams, boolean debug) {
        streams.err().println("driftwatch: " + DisplayText.visible(message(failure)));
        if (debug) {
            failure.printStackTrace(streams.err());
        }
        return exitCode(failure);
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof InvalidPolicyException) {
            return ExitCode.USAGE;
        }
        return failure instanceof InvalidDataException ? ExitCode.NOT_JUDGED : ExitCode.COULD_NOT_RUN;
    }

    private static String message(Throwable failure) {
        if (failure instanceof InvalidPolicyException
                || failure instanceof InvalidDataException
                || failure instanceof StoreException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return message(Objects.requireNonNull(unchecked.getCause()));
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + problem(file);
        }
        if (failure instanceof IOException) {
            return "reading or writing failed: " + failure.getMessage() + ".";
        }
        if (failure instanceof OutOfMemoryError) {
            return "the memory is not enough for this data: raise it by JAVA_TOOL_OPTIONS=-Xmx…, or ignore columns"
                    + " by a policy.";
        }
        return "internal error: " + failure + ". Run it again with --debug, and report what it prints.";
    }

    private static String problem(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder.";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied.";
        }
        return failure.getReason() == null ? "it cannot be read or written." : failure.getReason() + ".";
    }
}
