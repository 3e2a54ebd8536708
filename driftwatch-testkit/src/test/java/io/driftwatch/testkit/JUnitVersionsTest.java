package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.spi.StatTests;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of users, compiled and run in processes of their own: with JUnit 5, with JUnit 6, and without. */
class JUnitVersionsTest {

    private static final Path PROGRAMS = Path.of("src", "test", "programs");
    private static final Pattern MODULES = Pattern.compile(".*[/\\\\]driftwatch-[a-z]+[/\\\\]target[/\\\\]classes");
    private static final Pattern JARS = Pattern.compile(
            "(driftwatch-(api|stats|testkit)|commons-math3|slf4j-api|slf4j-nop|assertj-core|byte-buddy|jspecify)-.*[.]jar");

    @TempDir
    private Path compiled;

    /** What users of the test kit and the built-in tests have on their path. */
    private static Stream<String> libraries() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property ->
                        Arrays.stream(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(entry -> MODULES.matcher(entry).matches()
                        || JARS.matcher(String.valueOf(Path.of(entry).getFileName()))
                                .matches())
                .distinct();
    }

    private static Stream<String> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", folder))) {
            return files.map(Path::toString).sorted().toList().stream();
        }
    }

    private static String path(Stream<String> entries) {
        return entries.collect(Collectors.joining(File.pathSeparator));
    }

    private String run(String program, boolean onModulePath, String path) throws Exception {
        compile(program, onModulePath, path);
        String whole = compiled + File.pathSeparator + path;
        return onModulePath ? java("-p", whole, "-m", "own/own.Program") : java("-cp", whole, "own.Program");
    }

    private void compile(String program, boolean onModulePath, String path) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("-Xlint:all", "-Werror", "-d", compiled.toString(), onModulePath ? "-p" : "-cp", path));
        try (Stream<Path> files = Files.walk(PROGRAMS.resolve(program))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> onModulePath || !file.endsWith("module-info.java"))
                    .forEach(file -> options.add(file.toString()));
        }
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        ToolProvider.findFirst("javac").orElseThrow().run(out, out, options.toArray(String[]::new));
        assertThat(printed).hasToString("");
    }

    private static String java(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Java would say on the first line that it has picked them up.
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    @Test
    void assertionsWorkWithoutJUnitOnTheClassPath() throws Exception {
        // Newer releases of Java warn of what AssertJ's proxies do.
        assertThat(run("assertions", false, path(libraries())).lines().filter(line -> !line.startsWith("WARNING: ")))
                .containsExactly(
                        "Expected drift in amount, but:", "1 collected", "2026-02-01T12:00:00Z", "without JUnit");
    }

    /** AssertJ's proxies for soft assertions cannot be made of assertions in another module; check(…) needs none. */
    @Test
    void assertionsWorkWithoutJUnitOnTheModulePath() throws Exception {
        assertThat(run("assertions", true, path(libraries())).lines())
                .containsExactly("Expected drift in amount, but:", "2026-02-01T12:00:00Z", "without JUnit");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theContractRunsWithJUnit5(boolean onModulePath) throws Exception {
        assertThat(run("contract", onModulePath, path(Stream.concat(libraries(), jars("junit5"))))
                        .lines())
                .containsExactly("junit-jupiter-api-5.13.4.jar", casesOfKs() + " succeeded, 0 failed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theContractRunsWithJUnit6(boolean onModulePath) throws Exception {
        assertThat(run("contract", onModulePath, path(Stream.concat(libraries(), jars("junit6"))))
                        .lines())
                .containsExactly("junit-jupiter-api-6.1.3.jar", casesOfKs() + " succeeded, 0 failed");
    }

    private static long casesOfKs() {
        BuiltIn ks = new BuiltIn(StatTests.installed().require("ks"), StatTestTraits.withDefaults());
        return Contracts.promises().stream()
                .flatMap(promise -> Contracts.cases(ks, promise))
                .count();
    }

    @Test
    void twoJUnitsAreAtHand() throws IOException {
        assertThat(jars("junit5")).hasSize(7);
        assertThat(jars("junit6")).hasSize(7);
    }
}
