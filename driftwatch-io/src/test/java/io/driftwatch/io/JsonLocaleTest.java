package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.InvalidPolicyException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.LOCALE)
class JsonLocaleTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "sv-SE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void bytesAndMessagesAreTheSameInEveryLocale(String locale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(ReportJson.write(JsonSamples.report())).isEqualTo(JsonSamples.resource("report.json"));
        assertThat(PolicyJson.write(JsonSamples.policy())).isEqualTo(JsonSamples.resource("policy.json"));
        assertThat(PolicyJson.read(JsonSamples.stream(JsonSamples.resource("policy.json")), "p", JsonSamples.TESTS))
                .isEqualTo(JsonSamples.policy());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProfileJson.write(MadeUpProfiles.of(1), bytes);
        assertThat(ProfileJson.read(JsonSamples.stream(bytes.toString(StandardCharsets.UTF_8)), "p"))
                .isEqualTo(MadeUpProfiles.of(1));
        assertThatThrownBy(() ->
                        PolicyJson.read(JsonSamples.stream("{\"minimumRows\": 1234567890123}"), "p", JsonSamples.TESTS))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(
                        "p:1:17: minimumRows: This must be a whole number from 1 to 2147483647, not 1234567890123.");
    }
}
