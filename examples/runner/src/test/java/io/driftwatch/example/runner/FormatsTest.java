package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.spi.ReportRendererProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final String ROWS = "x\n" + "1\n2\n".repeat(20);

    @TempDir
    private Path folder;

    /** Somebody's own way to show a report. */
    public static final class Haiku implements ReportRenderer {
        @Override
        public String format() {
            return "haiku";
        }

        @Override
        public void render(ReportContent content, Appendable out) throws IOException {
            out.append("Autumn. ").append(content.report().summary()).append('\n');
        }
    }

    /** Brings it. */
    public static final class Own implements ReportRendererProvider {
        @Override
        public List<ReportRenderer> renderers() {
            return List.of(new Haiku());
        }
    }

    private CommandResult compare(Object... more) {
        try {
            Path rows = Files.writeString(folder.resolve("rows.csv"), ROWS);
            Object[] all = new Object[more.length + 5];
            System.arraycopy(new Object[] {"compare", "--reference", rows, "--current", rows}, 0, all, 0, 5);
            System.arraycopy(more, 0, all, 5, more.length);
            return CommandResult.of(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a provider that the class path declares. */
    private CommandResult withOwn(Supplier<CommandResult> command) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ReportRendererProvider.class.getName()), Own.class.getName());
        URI root = folder.toUri();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return command.get();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|GREEN: none of 1 compared column drifted.",
                "json|{",
                "html|<!DOCTYPE html>",
                "markdown|## 🟢 GREEN",
                "junit|<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            })
    void everyFormatCanBePrintedAndWritten(String format, String firstLine) {
        CommandResult printed = compare("--format", format);
        assertThat(printed.out().lines().findFirst()).contains(firstLine);
        assertThat(printed.err()).isEmpty();
        assertThat(printed.code()).isZero();
        Path file = folder.resolve("report");
        CommandResult written = compare("--format", format, "--output", file);
        assertThat(file).content().isEqualTo(printed.out());
        assertThat(written).isEqualTo(new CommandResult(0, "", ""));
    }

    @Test
    void aRendererOfOnesOwnIsOfferedByName() throws IOException {
        assertThat(withOwn(() -> compare("--format", "haiku")).out())
                .isEqualTo("Autumn. GREEN: none of 1 compared column drifted.\n");
        assertThat(withOwn(() -> CommandResult.of("compare", "--help")).out()).contains("haiku, ");
        assertThat(withOwn(() -> compare("--format", "hiaku")).err())
                .startsWith("driftwatch: Invalid value for option '--format': unknown value 'hiaku'. Did you mean"
                        + " 'haiku'?\n");
    }

    @Test
    void theHelpListsWhatIsInstalled() {
        assertThat(CommandResult.of("compare", "--help").out().replaceAll("\\s+", " "))
                .contains("One of html, json, junit, markdown, text; text if absent.");
    }
}
