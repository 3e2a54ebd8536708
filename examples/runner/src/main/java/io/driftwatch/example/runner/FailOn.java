package io.driftwatch.example.runner;

import io.driftwatch.policy.Status;

/** From which status on a comparison fails the gate. */
enum FailOn {
    RED,
    YELLOW,
    NEVER;

    int exitCode(Status status) {
        if (this == NEVER) {
            return ExitCode.PASSED;
        }
        return switch (status) {
            case GREEN -> ExitCode.PASSED;
            case YELLOW -> this == YELLOW ? ExitCode.GATE_FAILED : ExitCode.PASSED;
            case RED -> ExitCode.GATE_FAILED;
            case UNKNOWN -> ExitCode.NOT_JUDGED;
        };
    }
}
