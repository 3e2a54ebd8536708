package io.driftwatch.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Starts the quickstart in processes of its own: how tests are found depends on the path that a program is started by.
 */
class ServiceLookupTest {

    private static final String MAIN = "io.driftwatch.example.quickstart.Quickstart";
    private static final String PLUG_INS = "io.driftwatch.example.quickstart.PlugIns";
    private static final Pattern NEEDED = Pattern.compile(".*(quickstart|driftwatch-|commons-math3|slf4j|jspecify).*");
    private static final String EXPECTED = "YELLOW: 1 of 3 compared columns drifted (33 %), most of all amount.\n";

    private static String path(Pattern without) {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property ->
                        Arrays.stream(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(entry -> NEEDED.matcher(entry).matches() && !entry.contains("test-classes"))
                .filter(entry -> !without.matcher(entry).matches())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(String... options) throws IOException, InterruptedException {
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
    void testsAreFoundOnTheClassPath() throws Exception {
        assertThat(run("-cp", path(Pattern.compile("nothing")), MAIN)).startsWith(EXPECTED);
    }

    @Test
    void testsAreFoundOnTheModulePath() throws Exception {
        String printed = run("-p", path(Pattern.compile("nothing")), "-m", "io.driftwatch.example.quickstart/" + MAIN);
        assertThat(printed).startsWith(EXPECTED);
    }

    /** The test, the binning rule and the renderer of one's own, each found as a service. */
    @Test
    void plugInsAreFoundOnTheClassPath() throws Exception {
        assertThat(run("-cp", path(Pattern.compile("nothing")), PLUG_INS)).startsWith("red: amount\n");
    }

    @Test
    void plugInsAreFoundOnTheModulePath() throws Exception {
        String printed =
                run("-p", path(Pattern.compile("nothing")), "-m", "io.driftwatch.example.quickstart/" + PLUG_INS);
        assertThat(printed).startsWith("red: amount\n");
    }

    @Test
    void withoutThemTheMissingArtifactIsNamed() throws Exception {
        String printed = run("-cp", path(Pattern.compile(".*driftwatch-stats.*")), MAIN);
        assertThat(printed)
                .contains("The test 'ks' is not among the given tests, but every policy may need it: add the artifact"
                        + " io.driftwatch:driftwatch-stats, or give its tests too.");
    }
}
