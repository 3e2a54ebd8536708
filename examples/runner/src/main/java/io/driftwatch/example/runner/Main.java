package io.driftwatch.example.runner;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        Streams streams = Streams.ofProcess();
        int code = DriftWatchCommand.run(streams, arguments);
        streams.flush();
        System.exit(code);
    }
}
