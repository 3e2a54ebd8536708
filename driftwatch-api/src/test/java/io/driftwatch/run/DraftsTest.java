package io.driftwatch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.Dataset;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {

    private static final DatasetProfile PROFILE = profile("x");
    private static final BatchOrigin ORIGIN = BatchOrigin.ingested("feed");

    static DatasetProfile profile(String column) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric(column, 1.5, 2).build());
    }

    private static void assertRefused(String message, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cards", "1cards", "-cards", "ca rds", "cärds", "cards\n"})
    void aDomainsKeyIsOfPlainLetters(String key) {
        String message = "The key of a domain is of at most 63 lower-case letters, digits, '_' and '-', and begins with"
                + " a letter; '" + key + "' is not.";
        assertRefused(message, () -> BaselineDraft.of(key, PROFILE, "warehouse", "launch"));
        assertRefused(message, () -> new BatchDraft(key, "1", PROFILE, ORIGIN));
        assertRefused(message, () -> new Domain(key, Instant.EPOCH, null));
    }

    @Test
    void aDomainsKeyHas63CharactersAtMost() {
        String longest = "c" + "_".repeat(62);
        assertThat(new Domain(longest, Instant.EPOCH, null).key()).isEqualTo(longest);
        assertRefused(
                "The key of a domain is of at most 63 lower-case letters, digits, '_' and '-', and begins with a"
                        + " letter; '" + longest + "_' is not.",
                () -> new Domain(longest + "_", Instant.EPOCH, null));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'  ', '  '", "a\u0000b, a\\u{0}b", "a\u0085b, a\\u{85}b", "\ud83d, \\u{d83d}"})
    void textsAreNotBlankAndCanBeKept(String text, String shown) {
        String rest = " has 1 to 200 characters, none of them a control character; '" + shown + "' has not.";
        assertRefused("The source of a baseline" + rest, () -> BaselineDraft.of("cards", PROFILE, text, "launch"));
        assertRefused("The reason for a baseline" + rest, () -> BaselineDraft.of("cards", PROFILE, "warehouse", text));
        assertRefused("The id of a batch" + rest, () -> new BatchDraft("cards", text, PROFILE, ORIGIN));
        assertRefused("The source of a batch" + rest, () -> BatchOrigin.ingested(text));
    }

    @Test
    void textsHave200CharactersAtMost() {
        assertThat(BatchOrigin.ingested("x".repeat(200)).source()).hasSize(200);
        assertRefused(
                "The source of a batch has 1 to 200 characters, none of them a control character; '" + "x".repeat(80)
                        + "… (201 characters)' has not.",
                () -> BatchOrigin.ingested("x".repeat(201)));
    }

    @Test
    void aBaselineNeedsRows() {
        DatasetProfile empty = Profiler.withDefaults().profile(Dataset.of());
        assertRefused(
                "A baseline of domain cards needs rows, but its profile has none.",
                () -> BaselineDraft.of("cards", empty, "warehouse", "launch"));
    }

    @Test
    void anOriginTellsMadeUpDataFromOthers() {
        ScenarioRequest request =
                new ScenarioRequest(List.of(Scenario.of("calm")), 7, LocalDate.of(2026, 11, 23), 40, 1);
        BatchOrigin madeUp = BatchOrigin.synthetic("banking", request);
        assertThat(madeUp.mode()).isEqualTo("synthetic");
        assertThat(madeUp.request()).contains(request);
        assertThat(ORIGIN.mode()).isEqualTo("ingested");
        assertThat(ORIGIN.request()).isEmpty();
    }

    @Test
    void anArtifactHasNoNegativeSize() {
        ContentHash hash = ContentHash.ofBytes(new byte[0]);
        assertThat(new Artifact(hash, 0, "html").size()).isZero();
        assertRefused("An artifact has 0 bytes or more, not -1.", () -> new Artifact(hash, -1, "html"));
    }
}
