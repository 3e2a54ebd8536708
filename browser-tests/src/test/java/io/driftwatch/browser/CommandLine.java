package io.driftwatch.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line in processes of its own, on a database in a folder; the one that serves ends with this. */
final class CommandLine implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("The dashboard is at (http://\\S+/) until.*");

    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    CommandLine(Path folder) {
        this.folder = folder;
    }

    /** What a command prints. */
    String run(int code, Object... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != code) {
            throw new AssertionError(Arrays.toString(arguments) + " ended with " + process.exitValue() + ", not " + code
                    + ": " + printed);
        }
        return printed;
    }

    /** Where the dashboard is. */
    URI serve() throws IOException {
        BufferedReader said = start("serve", "--port", 0).inputReader(StandardCharsets.UTF_8);
        String line = String.valueOf(said.readLine());
        Matcher address = ADDRESS.matcher(line);
        if (!address.matches()) {
            throw new AssertionError("The dashboard said: " + line);
        }
        return URI.create(address.group(1));
    }

    private Process start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.driftwatch.example.runner.Main"));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        command.addAll(List.of("--database", "jdbc:h2:" + folder.resolve("db")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    @Override
    public void close() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }
}
