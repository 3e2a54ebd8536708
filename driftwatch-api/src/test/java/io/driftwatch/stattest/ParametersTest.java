package io.driftwatch.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ContentHash;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private enum Smoothing {
        HALF_COUNT,
        NONE
    }

    private final Parameters all = Parameters.of("word", "none")
            .with("number", 3)
            .with("flag", true)
            .with("numbers", List.of(1, 2.5))
            .with("group", Parameters.of("inner", 1L));

    @Test
    void readsEveryKindBack() {
        assertThat(all.choice("word", Smoothing.HALF_COUNT)).isEqualTo(Smoothing.NONE);
        assertThat(all.number("number")).contains(3.0);
        assertThat(all.flag("flag")).contains(true);
        assertThat(all.numbers("numbers")).contains(List.of(1.0, 2.5));
        assertThat(all.group("group").flatMap(group -> group.number("inner"))).contains(1.0);
        assertThat(all.values().keySet()).containsExactly("flag", "group", "number", "numbers", "word");
        assertThat(all).hasToString("{flag=true, group={inner=1.0}, number=3.0, numbers=[1.0, 2.5], word=none}");
    }

    @Test
    void whatIsAbsentIsEmptyOrTheFallback() {
        Parameters none = Parameters.none();
        assertThat(none.isEmpty()).isTrue();
        assertThat(all.isEmpty()).isFalse();
        assertThat(none.choice("word", Smoothing.HALF_COUNT)).isEqualTo(Smoothing.HALF_COUNT);
        assertThat(none.number("number")).isEmpty();
        assertThat(none.flag("flag")).isEmpty();
        assertThat(none.numbers("numbers")).isEmpty();
        assertThat(none.group("group")).isEmpty();
    }

    @Test
    void areNotChangedByAddingToThem() {
        Parameters one = Parameters.of("a", 1);
        assertThat(one.with("a", 2).number("a")).contains(2.0);
        assertThat(one.number("a")).contains(1.0);
        assertThatThrownBy(() -> one.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refuseWhatAPolicyFileCannotHold() {
        assertRefused(() -> Parameters.of("a", Smoothing.NONE), notAKind("NONE"));
        assertRefused(() -> Parameters.of("a", List.of("x")), notAKind("[x]"));
        assertRefused(() -> Parameters.of("a", Double.NaN), "Parameter 'a' must be finite, not NaN.");
        assertRefused(
                () -> Parameters.of("a", List.of(1, Double.POSITIVE_INFINITY)),
                "Parameter 'a' must be finite, not Infinity.");
    }

    private static String notAKind(String value) {
        return "Parameter 'a' must be a word, a number, true or false, a list of numbers or a group, not " + value
                + ".";
    }

    @Test
    void refuseToBeReadAsAnotherKind() {
        assertRefused(() -> all.number("word"), "Parameter 'word' must be a number, not none.");
        assertRefused(() -> all.flag("number"), "Parameter 'number' must be true or false, not 3.0.");
        assertRefused(() -> all.group("flag"), "Parameter 'flag' must be a group, not true.");
        assertRefused(() -> all.numbers("group"), "Parameter 'group' must be a list of numbers, not {inner=1.0}.");
    }

    @Test
    void suggestTheNearestWord() {
        Parameters wrong = Parameters.of("smoothing", "half-cuont");
        assertRefused(
                () -> wrong.choice("smoothing", Smoothing.NONE),
                "Parameter 'smoothing' cannot be 'half-cuont'. Did you mean 'half-count'?");
        assertRefused(
                () -> all.choice("number", Smoothing.NONE),
                "Parameter 'number' cannot be '3.0'. Known: half-count, none.");
    }

    @Test
    void refuseNamesThatATestDoesNotKnow() {
        Parameters wrong = Parameters.of("bins", 1).with("smothing", "none");
        assertRefused(
                () -> wrong.requireOnly("bins", "smoothing"),
                "Unknown parameter 'smothing'. Did you mean 'smoothing'?");
        wrong.requireOnly("bins", "smothing");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void wordsAreLowerCaseWithHyphens() {
        assertThat(Parameters.word(Smoothing.HALF_COUNT)).isEqualTo("half-count");
    }

    @Test
    void areEqualByValue() {
        Parameters same = Parameters.of("group", Parameters.of("inner", 1))
                .with("numbers", List.of(1L, 2.5f))
                .with("flag", true)
                .with("number", 3.0)
                .with("word", "none");
        assertThat(same).isEqualTo(all).hasSameHashCodeAs(all).isNotEqualTo(Parameters.none());
        assertThat(Parameters.of("a", -0.0)).isEqualTo(Parameters.of("a", 0));
        assertThat(hash(same)).isEqualTo(hash(all));
    }

    @Test
    void theirHashTellsKindsAndPlacesApart() {
        assertThat(Stream.of(
                                Parameters.none(),
                                Parameters.of("a", "true"),
                                Parameters.of("a", true),
                                Parameters.of("a", 1),
                                Parameters.of("a", "1.0"),
                                Parameters.of("a", List.of(1)),
                                Parameters.of("a", List.of(1, 1)),
                                Parameters.of("a", Parameters.none()),
                                Parameters.of("a", Parameters.of("b", 1)),
                                Parameters.of("a", Parameters.none()).with("b", 1),
                                Parameters.of("b", 1))
                        .map(ParametersTest::hash))
                .doesNotHaveDuplicates();
    }

    private static ContentHash hash(Parameters parameters) {
        ContentHash.Digest digest = ContentHash.digest("test");
        parameters.writeTo(digest);
        return digest.finish();
    }
}
