package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from the data that would be markup, script or worse, were it not escaped. */
class HtmlHostileTest {

    private static final Pattern TAG = Pattern.compile("<(?!/)([a-z0-9]+)");

    /** The text as name of a column, of a policy and of the prediction, as a value, and in what is said of them. */
    private static String page(String text) {
        DriftPolicy policy =
                DriftPolicy.builder().name(text).prediction(text + "p").build();
        return HtmlReport.withDefaults().render(Contents.of(policy, data(text, 2), data(text, 5)));
    }

    private static Dataset data(String text, int every) {
        return Dataset.builder()
                .categorical(text, Contents.names(300, every, text, "other"))
                .categorical(text + "new", Contents.names(300, 3, "n", every == 2 ? "old" : text + "fresh"))
                .numeric(text + "p", Contents.even(300, 0, 1.0 / every))
                .numeric(text + every, Contents.even(300, 0, 1))
                .build();
    }

    private static Map<String, Integer> tags(String html) {
        Map<String, Integer> tags = new HashMap<>();
        TAG.matcher(html).results().forEach(tag -> tags.merge(tag.group(1), 1, Integer::sum));
        return tags;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</style><img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script>",
                "{{title}}",
                "{{{title}}}",
                "{{> page.css}}",
                "&lt;b&gt; & &amp;",
                "javascript:alert(1)",
                "<!-- ",
                "]]>",
                "${7*7}",
                "%3Cscript%3E"
            })
    void isTextWhereverItStands(String text) {
        String hostile = page(text);
        String harmless = page("harmless");
        assertThat(tags(hostile)).isEqualTo(tags(harmless));
        assertThat(hostile.split("\"", -1)).hasSameSizeAs(harmless.split("\"", -1));
        assertThat(hostile).contains("<bdi>" + new HtmlText().apply(text) + "</bdi>");
    }

    @Test
    void charactersThatCannotBeSeenAreShownAsCodes() {
        String page = page("pay\u202e\u0007\u200b\ud800");
        assertThat(page).contains("pay\\u{202e}\\u{7}\\u{200b}\\u{d800}").doesNotContain("\u202e", "\u0007", "\u200b");
    }

    @Test
    void longNamesAreCutAndTheirLengthIsTold() {
        String page = page("x".repeat(10_000));
        assertThat(page).contains("x".repeat(80) + "… (10000 characters)").doesNotContain("x".repeat(601));
    }

    @Test
    void aNameOfNothingIsNamed() {
        Dataset data = Dataset.builder()
                .categorical("c", Contents.names(100, 2, "", "b"))
                .build();
        assertThat(HtmlReport.withDefaults().render(Contents.of(data, data))).contains("<bdi>(empty)</bdi>");
    }

    @Test
    void ofManyNamesTheLargestAreDrawn() {
        assertThat(pageOfNames(2_700))
                .contains("<bdi>usual</bdi><td>")
                .contains("<bdi>other (889 categories)</bdi>")
                .hasSizeLessThan(60_000);
    }

    @Test
    void ofVeryManyNamesTheRowsOfTheOthersAreDrawn() {
        assertThat(pageOfNames(200_000))
                .contains("<bdi>usual</bdi><td>")
                .contains("(all other names)")
                .hasSizeLessThan(60_000);
    }

    /** Two of three rows have one name, and every other row one of its own. */
    private static String pageOfNames(int rows) {
        String[] names = IntStream.range(0, rows)
                .mapToObj(i -> i % 3 > 0 ? "usual" : "name" + i)
                .toArray(String[]::new);
        Dataset data = Dataset.builder().categorical("c", names).build();
        return HtmlReport.withDefaults().render(Contents.of(data, data));
    }

    @Test
    void linksLeadToPlaces() {
        assertThat(List.of("amount", "\"><svg onload=alert(1)>", "Größe (€)", "", "A".repeat(99)))
                .extracting(name -> Anchor.of(3, name))
                .containsExactly(
                        "column-3-amount",
                        "column-3-svg-onload-alert-1",
                        "column-3-gr-e",
                        "column-3",
                        "column-3-" + "a".repeat(24));
    }
}
