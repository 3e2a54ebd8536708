package io.driftwatch.example.runner;

/** What the exit codes mean: a contract with scripts. */
final class ExitCode {

    /** Done, and the gate passed. */
    static final int PASSED = 0;
    /** Done, and the gate failed. */
    static final int GATE_FAILED = 1;
    /** The data cannot be judged. */
    static final int NOT_JUDGED = 3;
    /** It could not run: a file or a service failed. */
    static final int COULD_NOT_RUN = 4;
    /** Wrong usage, or a bad policy. */
    static final int USAGE = 64;

    private ExitCode() {}
}
