package io.driftwatch.io;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Cases of what is refused, as text: a few lines each, and a blank line between. */
final class RefusalCases {

    private static final char LINE_BREAK = '⏎';

    private RefusalCases() {}

    static Stream<Arguments> of(String resource) {
        return Arrays.stream(JsonSamples.resource(resource).split("\n\n", -1))
                .map(block ->
                        block.lines().filter(line -> !line.startsWith("#")).toList())
                .filter(lines -> !lines.isEmpty())
                .map(RefusalCases::arguments);
    }

    private static Arguments arguments(List<String> lines) {
        return Arguments.of(
                lines.stream().map(line -> line.replace(LINE_BREAK, '\n')).toArray());
    }
}
