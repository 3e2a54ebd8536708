package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {

    @Test
    void aNameOfEightyCharactersIsShownWhole() {
        String name = "n".repeat(80);
        assertThat(DisplayText.shortened(name)).isEqualTo(name);
        assertThat(DisplayText.quoted(name)).isEqualTo("'" + name + "'");
    }

    @Test
    void aLongerOneIsCutAndItsLengthTold() {
        assertThat(DisplayText.shortened("n".repeat(10_000))).isEqualTo("n".repeat(80) + "… (10000 characters)");
        assertThat(DisplayText.quoted("n".repeat(81))).isEqualTo("'" + "n".repeat(80) + "… (81 characters)'");
        assertThat(DisplayText.shortened("abc", 2)).isEqualTo("ab… (3 characters)");
    }

    @Test
    void aCharacterOfTwoCodeUnitsIsNeverCutInHalf() {
        String smiles = "\uD83D\uDE00".repeat(100);
        assertThat(DisplayText.shortened("\uD83D\uDE00".repeat(80))).isEqualTo("\uD83D\uDE00".repeat(80));
        assertThat(DisplayText.shortened(smiles)).isEqualTo("\uD83D\uDE00".repeat(80) + "… (100 characters)");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0000', \\u{0}",
        "'\u001b[2J', \\u{1b}[2J",
        "'\n', \\u{a}",
        "'\u0085', \\u{85}",
        "'a\u202eb', a\\u{202e}b",
        "'\u200b', \\u{200b}",
        "'\u2028', \\u{2028}",
        "'\u2029', \\u{2029}",
        "'\ud800x', \\u{d800}x",
        "'\uffff', \\u{ffff}",
        "'\ufffe', \\u{fffe}",
        "'\ufeff', \\u{feff}",
        "'##[error]x', '#\\u{23}[error]x'",
        "'x ##vso[task.complete]', 'x #\\u{23}vso[task.complete]'",
    })
    void whatCannotBeSeenIsShownAsItsCode(String text, String shown) {
        assertThat(DisplayText.visible(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "amount", "Größe in €", "価格", "\uD83D\uDE00", "a b", "\u00a0", "## a", "#[a]"})
    void whatCanBeSeenStaysAsItIs(String text) {
        assertThat(DisplayText.visible(text)).isEqualTo(text);
    }
}
