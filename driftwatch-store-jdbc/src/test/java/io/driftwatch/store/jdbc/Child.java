package io.driftwatch.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that runs {@link Worker}; whatever happens, it has ended after {@link #close}. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(String url, Path folder, String point, String... batches) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                url,
                folder.toString(),
                point));
        command.addAll(List.of(batches));
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads on until a line is said. */
    Child await(String line) {
        try {
            for (String next = output.readLine(); next != null; next = output.readLine()) {
                said.add(next);
                if (next.equals(line)) {
                    return this;
                }
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
        throw new AssertionError("The process ended without '" + line + "': " + String.join("\n", said));
    }

    Child go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return this;
    }

    List<String> said() {
        return List.copyOf(said);
    }

    /** Ends it as the kernel does when memory runs out: it can do nothing more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
