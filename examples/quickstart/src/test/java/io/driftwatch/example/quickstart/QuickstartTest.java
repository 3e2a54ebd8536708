package io.driftwatch.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CODE_AND_OUTPUT =
            Pattern.compile("```java\n(.*?)```\n\nIt prints:\n\n```\n(.*?)```", Pattern.DOTALL);

    private static MatchResult readme() throws IOException {
        String text = Files.readString(ROOT.resolve("README.md"));
        return CODE_AND_OUTPUT.matcher(text).results().findFirst().orElseThrow();
    }

    @Test
    void isTheCodeThatTheReadmeShows() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/driftwatch/example/quickstart/Quickstart.java"));
        assertThat(source).isEqualTo("package io.driftwatch.example.quickstart;\n\n" + readme().group(1));
    }

    @Test
    void printsWhatTheReadmeSays() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(readme().group(2));
    }
}
