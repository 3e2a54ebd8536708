package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
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

    /** A document in which a place is changed is refused with a message. */
    static void assertRefused(
            String text, String before, String after, ThrowingConsumer<String> reading, String message) {
        assertThat(text).contains(before);
        int at = text.indexOf(before);
        String changed = text.substring(0, at) + after + text.substring(at + before.length());
        assertThatThrownBy(() -> reading.acceptThrows(changed))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(message);
    }

    private static Arguments arguments(List<String> lines) {
        return Arguments.of(
                lines.stream().map(line -> line.replace(LINE_BREAK, '\n')).toArray());
    }
}
