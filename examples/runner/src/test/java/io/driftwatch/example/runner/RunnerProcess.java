package io.driftwatch.example.runner;

import io.driftwatch.spi.StatTestProvider;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line as a process of its own, with {@link Waiting} installed; after {@link #close} it has ended. */
final class RunnerProcess implements AutoCloseable {

    /** The second bit of the mask of ignored signals. */
    private static final long INTERRUPT = 1 << 1;

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();

    private RunnerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static RunnerProcess start(Path folder, Object... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(ignoresInterrupts() ? List.of("env", "--default-signal=INT") : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        command.add(installed(folder) + File.pathSeparator + System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Java would say on the first line that it has picked them up.
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_TOOL_OPTIONS"));
        return new RunnerProcess(builder.start());
    }

    /** A build in the background of a script ignores interrupts, and whatever it starts would ignore them, too. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(
                                line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(mask -> (mask & INTERRUPT) != 0);
    }

    /** A folder for the class path that names the test as a service, for this process alone. */
    private static Path installed(Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("installed/META-INF/services"));
        Files.writeString(services.resolve(StatTestProvider.class.getName()), Waiting.class.getName());
        return folder.resolve("installed");
    }

    /** Reads on until a line is said. */
    RunnerProcess await(String line) throws IOException {
        for (String next = output.readLine(); next != null; next = output.readLine()) {
            said.append(next).append('\n');
            if (next.equals(line)) {
                return this;
            }
        }
        throw new AssertionError("The process ended without '" + line + "': " + said);
    }

    /** The next line. */
    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** Sends a signal by its name, as a terminal or a supervisor does. */
    RunnerProcess signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
        return this;
    }

    RunnerProcess endInput() throws IOException {
        process.getOutputStream().close();
        return this;
    }

    /** What it says until it ends by itself, with its exit code. */
    CommandResult end() throws IOException, InterruptedException {
        output.lines().forEach(line -> said.append(line).append('\n'));
        return new CommandResult(process.waitFor(), said.toString(), "");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
