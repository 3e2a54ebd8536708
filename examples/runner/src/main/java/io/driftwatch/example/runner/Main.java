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
        Quiet.libraries();
        Surroundings surroundings = Surroundings.ofProcess();
        // An interrupted reading leaves no half-written line behind.
        Runtime.getRuntime().addShutdownHook(new Thread(surroundings.progress()::close));
        int code = DriftWatchCommand.run(surroundings, arguments);
        surroundings.streams().flush();
        System.exit(code);
    }
}
