package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How a list or an entry is printed. */
final class ListOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.OfListFormat.class,
            description = "text (default) or json.")
    private ListFormat format = ListFormat.TEXT;

    /** A text is for a terminal: what controls one is shown, not sent. */
    void print(Streams streams, Supplier<String> text, Supplier<String> json) {
        streams.out().print(format == ListFormat.JSON ? json.get() : visible(text.get()));
    }

    private static String visible(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(DisplayText.visible(line)).append('\n'));
        return lines.toString();
    }
}
