package io.driftwatch.example.runner;

import io.driftwatch.policy.Status;
import picocli.CommandLine.Option;

/** Whether a verdict lets a script go on. */
final class Gate {

    @Option(
            names = "--fail-on",
            paramLabel = "STATUS",
            defaultValue = "red",
            converter = Words.OfFailOn.class,
            description = "The status from which on the gate fails: red (default), yellow or never.")
    private FailOn failOn = FailOn.RED;

    int exitCode(Status status) {
        return failOn.exitCode(status);
    }
}
