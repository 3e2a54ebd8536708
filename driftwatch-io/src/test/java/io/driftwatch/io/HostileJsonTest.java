package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Documents that mean harm, or come in the wrong encoding. */
class HostileJsonTest {

    private static final String IN_PARAMETERS = "{\"columns\": [{\"match\": \"a\", \"parameters\": {\"a\": ";

    private static DriftPolicy policy(InputStream in) throws IOException {
        return PolicyJson.read(in, "policy.json", JsonSamples.TESTS);
    }

    private static ThrowingCallable policy(String text) {
        return () -> policy(JsonSamples.stream(text));
    }

    private static ThrowingCallable policy(String text, Charset charset) {
        return () -> policy(new ByteArrayInputStream(text.getBytes(charset)));
    }

    @Test
    void refusesNestingByTheFirstLevelThatMakesNoSense() {
        assertThatThrownBy(policy("[".repeat(10_000)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("policy.json:1:1: This must be an object, not a list.");
        assertThatThrownBy(policy(IN_PARAMETERS + "[".repeat(10_000)))
                .hasMessage("policy.json:1:50: columns[0].parameters.a[0]: This must be a number, not a list.");
        assertThatThrownBy(() -> ReportJson.read(JsonSamples.stream("{\"columns\":".repeat(10_000)), "r"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("r:1:12: columns: This must be a list, not an object.");
    }

    @Test
    void refusesGroupsInGroupsBeyondFiftyLevels() {
        assertThatThrownBy(policy(IN_PARAMETERS + "{\"a\":".repeat(10_000)))
                .hasMessage("policy.json:1:275: columns[0].parameters" + ".a".repeat(47)
                        + ": Lists and objects are nested deeper than 50 levels.");
    }

    @Test
    void refusesLongNumbers() {
        String digits = "1".repeat(1_000_000);
        assertThatThrownBy(policy("{\"minimumRows\": " + digits + "}"))
                .hasMessage("policy.json:1:2: minimumRows: A number has more than 64 characters.");
        assertThatThrownBy(policy("{\"significanceLevel\": 0." + digits + "}"))
                .hasMessage("policy.json:1:2: significanceLevel: A number has more than 64 characters.");
        assertThatThrownBy(policy("{\"significanceLevel\": 1e999999999}"))
                .hasMessage("policy.json:1:23: significanceLevel: The number 1e999999999 is larger than any that can be"
                        + " computed with.");
    }

    @Test
    void refusesLongTexts() {
        assertThatThrownBy(() -> policy(new EndlessText("{\"name\": \"x", 3 << 20)))
                .hasMessage("policy.json:1:10: name: A text has more than 1048576 characters.");
        assertThatThrownBy(() -> policy(new EndlessText("{\"x", 3 << 20)))
                .hasMessage("policy.json:1:1: A text has more than 1048576 characters.");
        assertThatThrownBy(() -> ReportJson.read(new EndlessText("{\"summary\": \"x", 40 << 20), "r"))
                .hasMessage("r:1:13: summary: A text has more than 16777216 characters.");
    }

    @Test
    void refusesLongDocuments() {
        assertThatThrownBy(() -> policy(new EndlessText("{ ", 17 << 20)))
                .hasMessage("policy.json:1:1: The document has more than 16777216 characters.");
    }

    /** The rows are said before the values, so that a few bytes cannot ask for much memory. */
    @Test
    void refusesMoreValuesThanRows() {
        String start = "{\"schemaVersion\":1,\"kind\":\"driftwatch-profile\",\"rows\":9,\"columns\":[{\"name\":\"a\","
                + "\"type\":\"numeric\",\"valid\":9,\"values\":\"";
        assertThatThrownBy(() -> ProfileJson.read(new EndlessText(start + "A", 1 << 16), "p"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage("p:1:116: columns[0].values: There are more numbers than 9, the most that there can be.");
    }

    @Test
    void refusesRepeatedKeysOnEveryLevel() {
        assertThatThrownBy(policy("{\"columns\": [{\"match\": \"a\", \"match\": \"b\"}]}"))
                .hasMessage("policy.json:1:29: columns[0]: The key 'match' is there twice: keep one.");
        assertThatThrownBy(policy("{\"quality\": {\"zero-rows\": {}, \"zero-rows\": {}}}"))
                .hasMessage("policy.json:1:31: quality: The key 'zero-rows' is there twice: keep one.");
    }

    @Test
    void saysLongAndBrokenNamesInOneReadableLine() {
        String name = "x\\n".repeat(5_000);
        assertThatThrownBy(policy("{\"" + name + "\": 1}"))
                .hasMessageStartingWith("policy.json:1:2: Unknown key 'x?x?x?")
                .hasMessageContaining("x?x?… (10000 characters)'. Known: block, columns, correction, ")
                .message()
                .hasSizeLessThan(1_100)
                .doesNotContain("\n");
        assertThatThrownBy(policy(IN_PARAMETERS + "{\"" + name + "\": null"))
                .hasMessageStartingWith("policy.json:1:")
                .hasMessageEndingWith("…: A parameter cannot be null: leave it out for its default.")
                .message()
                .hasSizeLessThan(400);
    }

    @Test
    void readsUtf8WithAByteOrderMark() throws IOException {
        String text = PolicyJson.write(JsonSamples.policy());
        assertThat(policy(JsonSamples.stream("\uFEFF" + text))).isEqualTo(JsonSamples.policy());
        assertThat(policy(JsonSamples.stream(text.replace("\n", "\r\n")))).isEqualTo(JsonSamples.policy());
    }

    @Test
    void refusesOtherEncodingsWithThePlace() {
        assertThatThrownBy(policy("{\"name\": \"ü\"}", StandardCharsets.ISO_8859_1))
                .hasMessage("policy.json: The byte at offset 10 is not UTF-8: save the file as UTF-8.");
        assertThatThrownBy(policy("{\"name\": \"x\"}", StandardCharsets.UTF_16))
                .hasMessage("policy.json: The byte at offset 0 is not UTF-8: save the file as UTF-8.");
        byte[] cutOff = ("\uFEFF{\"name\": \"" + "é".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> policy(new ByteArrayInputStream(cutOff, 0, cutOff.length - 1)))
                .hasMessage("policy.json: The byte at offset 20011 is not UTF-8: save the file as UTF-8.");
    }

    @Test
    void keepsErrorsOfTheStreamApart() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> policy(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }
}
