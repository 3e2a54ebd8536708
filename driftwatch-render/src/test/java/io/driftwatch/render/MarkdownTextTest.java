package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a|b a&#124;b",
                "`x` &#96;x&#96;",
                "*b* &#42;b&#42;",
                "a_b_c a&#95;b&#95;c",
                "[t](javascript:alert(1)) &#91;t&#93;(javascript&#58;&#8203;alert(1))",
                "![i](u) !&#91;i&#93;(u)",
                "<script> &#60;script&#62;",
                "a&amp;b a&#38;amp;b",
                "~~x~~ &#126;&#126;x&#126;&#126;",
                "{{x}} &#123;&#123;x&#125;&#125;",
                "${{x}} &#36;&#123;&#123;x&#125;&#125;",
                "a\\b a&#92;b",
                "@octocat &#64;&#8203;octocat",
                "a@b.example a&#64;&#8203;b.example",
                "#123 &#35;&#8203;123",
                "GH-12 GH&#45;&#8203;12",
                "https://a.example https&#58;&#8203;//a.example",
                "WWW.a.example WWW&#46;&#8203;a.example",
                ":tada: &#58;&#8203;tada:",
                "-x &#45;x",
                "+x &#43;x",
                "=== &#61;==",
                "1.x 1&#46;x",
                "12)x 12&#41;x",
            })
    void whatMarkdownWouldTakeForItsOwnIsWrittenAsAReference(String text, String escaped) {
        assertThat(MarkdownText.of(text)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "amount", "4 of 9 drifted (44 %), most of all Longitude; 1.5e-7.", "a-b", "Größe", "a: b"})
    void plainWordsStayAsTheyAre(String text) {
        assertThat(MarkdownText.of(text)).isEqualTo(text);
    }

    @Test
    void aColonAtTheEndIsThatOfASentence() {
        assertThat(MarkdownText.of("so:")).isEqualTo("so:");
    }
}
