package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.io.CsvSource;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.MonitorRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is run, and must print what the README says. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?class (\\w+) .*?)```", Pattern.DOTALL);
    private static final Pattern MESSAGE = Pattern.compile("fails and says why:\n\n```\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("```\n\\./driftwatch (compare [^`]*?)```.*?prints:\n\n```\n(.*?)```", Pattern.DOTALL);

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String inRoot(String argument) {
        return argument.startsWith("examples/") ? ROOT.resolve(argument).toString() : argument;
    }

    @Test
    void theCommandPrintsWhatIsShown() throws IOException {
        MatchResult shown = COMMAND.matcher(readme()).results().findFirst().orElseThrow();
        Object[] arguments = Arrays.stream(
                        shown.group(1).replace("\\\n", " ").strip().split(" +"))
                .map(ReadmeTest::inRoot)
                .toArray();
        CommandResult result = CommandResult.of(arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(shown.group(2));
        assertThat(result.code()).isEqualTo(ExitCode.GATE_FAILED);
    }

    @Test
    void theProgramForTwoFilesExplainsTheirDrift(@TempDir Path folder) throws Exception {
        List<MatchResult> programs = JAVA.matcher(readme()).results().toList();
        assertThat(programs).hasSize(4);
        MatchResult twoFiles = programs.get(1);
        String reference = inRoot("examples/data/income/reference.csv");
        String current = inRoot("examples/data/income/current.csv");
        DriftMonitor monitor = DriftMonitor.builder()
                .baseline(CsvSource.of(Path.of(reference)).profile())
                .build();
        String explanation = monitor.check(CsvSource.of(Path.of(current)).profile(monitor.selection()))
                .explanation();
        assertThat(run(folder, twoFiles.group(2), twoFiles.group(1), reference, current))
                .isEqualTo(explanation + System.lineSeparator());
    }

    @Test
    void theUnitTestFailsWithTheMessageThatIsShown(@TempDir Path folder) throws Exception {
        MatchResult unitTest = JAVA.matcher(readme()).results().toList().get(2);
        String message =
                MESSAGE.matcher(readme()).results().findFirst().orElseThrow().group(1);
        compile(folder, unitTest.group(2), unitTest.group(1));
        try (URLClassLoader loader = loader(folder)) {
            Constructor<?> constructor = loader.loadClass(unitTest.group(2)).getDeclaredConstructor();
            constructor.setAccessible(true);
            Object test = constructor.newInstance();
            Method method = Arrays.stream(test.getClass().getDeclaredMethods())
                    .filter(candidate -> candidate.isAnnotationPresent(Test.class))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            assertThatThrownBy(() -> method.invoke(test))
                    .cause()
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(message);
        }
    }

    @Test
    void theDailyCheckKeepsRunsInADatabase(@TempDir Path folder) throws Exception {
        MatchResult daily = JAVA.matcher(readme()).results().toList().get(3);
        compile(folder, daily.group(2), daily.group(1));
        try (URLClassLoader loader = loader(folder)) {
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl("jdbc:h2:" + folder.resolve("history"));
            Object check = made(loader.loadClass("DailyCheck"), source);
            Class<?> payment = loader.loadClass("DailyCheck$Payment");
            call(check, "trained", payments(500));
            for (int row = 0; row < 300; row++) {
                call(check, "scored", made(payment, 10.0 + row % 50, row % 4 == 0 ? "NO" : "SE", row / 300.0));
            }
            MonitorRun run = (MonitorRun) call(check, "endOfDay", LocalDate.of(2026, 11, 23));
            assertThat(run.completed().orElseThrow().status()).isEqualTo(Status.GREEN);
            assertThat(run.completed().orElseThrow().predictionPsi()).isPresent();
        }
    }

    private static DatasetProfile payments(int rows) {
        Dataset data = Dataset.builder()
                .numeric(
                        "amount",
                        IntStream.range(0, rows)
                                .mapToDouble(row -> 10 + row % 50)
                                .toArray())
                .categorical(
                        "country",
                        IntStream.range(0, rows)
                                .mapToObj(row -> row % 4 == 0 ? "NO" : "SE")
                                .toArray(String[]::new))
                .numeric(
                        "score",
                        IntStream.range(0, rows)
                                .mapToDouble(row -> row / (double) rows)
                                .toArray())
                .build();
        return Profiler.withDefaults().profile(data);
    }

    private static Object made(Class<?> type, Object... arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    private static Object call(Object target, String name, Object argument) throws ReflectiveOperationException {
        Method method = Arrays.stream(target.getClass().getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method.invoke(target, argument);
    }

    @Test
    void thePolicyOfTheStatisticsPageIsValid(@TempDir Path folder) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/statistics.md"));
        List<MatchResult> policies = JSON.matcher(page).results().toList();
        assertThat(policies).hasSize(1);
        Path policy =
                Files.writeString(folder.resolve("p.json"), policies.get(0).group(1));
        assertThat(CommandResult.of("policy", "validate", policy).out())
                .startsWith("Policy 'calibrated' is valid: 2 rules, hash ");
    }

    private static String run(Path folder, String name, String code, String... arguments) throws Exception {
        compile(folder, name, code);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (URLClassLoader loader = loader(folder)) {
            var main = loader.loadClass(name).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void compile(Path folder, String name, String code) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), code);
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(errors).isZero();
    }

    private static URLClassLoader loader(Path folder) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()});
    }
}
