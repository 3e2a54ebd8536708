package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.ReportContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static String html(ReportContent content) {
        return HtmlReport.withDefaults().render(content);
    }

    private static Dataset payments(int rows, double shift, int every) {
        return Dataset.builder()
                .numeric("amount", Contents.even(rows, 10 + shift, 110 + shift))
                .numeric("hour", Contents.even(rows, 0, 24))
                .categorical("channel", Contents.names(rows, every, "card", "transfer"))
                .numeric("row", IntStream.range(0, rows).asDoubleStream().toArray())
                .numeric("score", Contents.even(rows, 0.01 * shift, 1))
                .build();
    }

    private static ReportContent drifted() {
        DriftPolicy policy =
                DriftPolicy.builder().name("cards").prediction("score").build();
        return Contents.of(policy, payments(600, 0, 2), payments(400, 30, 4));
    }

    /** The page as a reader sees it, without tags, style and script. */
    private static String text(String html) {
        return html.replaceAll("(?s)<(style|script)>.*?</\\1>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("&#39;", "'")
                .replace("&gt;", ">");
    }

    private static List<String> all(String html, String regex) {
        return Pattern.compile(regex, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void theFirstScreenSaysVerdictReasonsSizeCertaintyAndWhatToDo() {
        ReportContent content = drifted();
        assertThat(text(html(content)))
                .contains("Red : somebody must act 2 of 3 compared columns drifted (67 %), most of all amount;")
                .contains("How much drifted? 67 % of columns 2 of 3 compared columns")
                .contains("How big is it? 3 × the floor amount: 0.3008 where 0.1 counts")
                .contains("And the model's score? 1.299 stability index red; chance alone stays below 0.09829")
                .contains("How sure is it? 3.7e-19 adjusted p-value the smallest of 3 tests; counts up to 0.05")
                .contains("Compared to what? 600 reference rows profile 8460653e81a1; beside 400 current rows")
                .contains(
                        "Why score , the model's score, moved: population stability index 1.299, where chance alone"
                                + " stays below 0.09829. amount drifted: effect size 0.3008 by ks (counts from 0.1; adjusted"
                                + " p-value 3.7e-19), mean 59.92 → 89.88 (+50 %); more rows from 109.8 up (0.17 % → 30 %). channel drifted:")
                .contains("1 column could not be judged.")
                .contains("What to do " + content.report().nextStep())
                .contains(content.report().falseAlarms());
    }

    @Test
    void theTableHasEveryNumberOfAColumnAndTheDriftedOnesFirst() {
        assertThat(text(html(drifted())))
                .contains("1 amount drifted numeric ks 0.3008 0.1 0.3008 1.2e-19 3.7e-19 59.92 → 89.88 0 % → 0 %"
                        + " 600 → 400 3 channel drifted categorical chi-square 0.25 0.1")
                .contains("4 row inconclusive numeric - - - - - - - 0 % → 0 % 600 → 400 2 hour stable");
    }

    @Test
    void aColumnOfNumbersHasItsPictureItsQuantilesAndWhatDecided() {
        String html = html(drifted());
        String section =
                all(html, "<div id=\"column-1-amount\">(.*?)</details>").get(0);
        assertThat(section).contains("<svg viewBox=\"0 0 135 45\" role=\"img\" aria-label=\"Histogram\">");
        assertThat(all(section, "<path d=\"(M0 45[vhV0-9-]+)\"/>")).hasSize(2);
        assertThat(text(section))
                .contains("Quantiles Reference Current Change min 10 40 +30 1 % 10.83 40.75 +29.9")
                .contains("max 109.8 139.8 +29.9")
                .contains("Adjusted p-value 3.7e-19, significant at 0.05 Effect 0.3008, at or above the floor 0.1 Noise"
                        + " level 0.08766");
        assertThat(html).contains("<use href=\"#p1\"/>");
    }

    @Test
    void aColumnOfNamesHasABarForEachSideOfEachName() {
        String section = all(html(drifted()), "<div id=\"column-3-channel\">(.*?)</details>")
                .get(0);
        assertThat(text(section)).contains("transfer 50 % 75 % +25 card 50 % 25 % -25");
        assertThat(section).contains("<path d=\"M0 3h66\"/><path d=\"M0 11h99\"/>");
    }

    @Test
    void newVanishedMissingAndOtherNamesAreTold() {
        Dataset reference = Dataset.builder()
                .categorical("c", Contents.names(100, 10, "old", "usual"))
                .build();
        Dataset current = Dataset.builder()
                .categorical(
                        "c",
                        IntStream.range(0, 100)
                                .mapToObj(i -> i % 5 == 0 ? null : i % 5 == 1 ? "n" + i : "usual")
                                .toArray(String[]::new))
                .build();
        assertThat(text(html(Contents.of(reference, current))))
                .contains("usual 90 % 75 % -15 old gone 10 % 0 % -10 n1 new 0 % 1.2 % +1.25")
                .contains("other (10 categories) 0 % 12 % +12.5 missing, of all rows 0 % 20 % +20")
                .contains("Missing 0 % of the reference, 20 % of the current rows")
                .contains("New 20 categories with 25 % of the current rows: 'n1', 'n11', 'n16', 'n21', 'n26', 'n31',"
                        + " 'n36', 'n41' and 12 more Vanished 1 category with 10 % of the reference rows: 'old'");
    }

    @Test
    void theScoreIsDrawnInTheBinsOfItsIndex() {
        assertThat(text(html(drifted())))
                .contains("The population stability index of the model's score is 1.299.")
                .contains("0 to 0.1 10 % 0 % -10");
    }

    @Test
    void saysByWhatItWasJudged() {
        ReportContent content = drifted();
        assertThat(text(html(content)))
                .contains("Policy cards Policy hash "
                        + content.report().provenance().policy().hash().hex())
                .contains(
                        "Significance level 0.05 Correction benjamini-hochberg Tests 3 Smallest effect that counts 0.1"
                                + " for 3 columns Reference 600 rows Reference profile "
                                + content.reference().hash().hex())
                .contains("Report hash " + content.report().hash().hex());
    }

    @Test
    void asksForNothingAndRunsNothingButItsOwnStyleAndScript() throws Exception {
        String html = html(drifted());
        assertThat(html).doesNotContain("http:", "https:", "src=", "url(", "@import", "style=");
        assertThat(all(html, " href=\"(.*?)\"")).allMatch(link -> link.startsWith("#") || link.equals("data:,"));
        assertThat(all(html, " on[a-z]+=(.)")).isEmpty();
        String policy =
                all(html, "Content-Security-Policy\" content=\"(.*?)\"").get(0).replace("&#39;", "'");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src '" + sha256(all(html, "<style>(.*?)</style>"))
                        + "'; script-src '" + sha256(all(html, "<script>(.*?)</script>"))
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
    }

    private static String sha256(List<String> only) throws Exception {
        assertThat(only).hasSize(1);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(only.get(0).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void isTheSameInEveryLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = html(drifted());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(html(drifted())).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void twoHundredColumnsOfThreeHundredRowsAreLessThanThreeHundredKilobytes() {
        String html = html(Contents.of(Contents.bells(200, 300, 0, 5), Contents.bells(200, 300, 0.4, 6)));
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(100_000, 296_000);
    }

    @Test
    void ofManyDriftedColumnsTheGravestAreOpen() {
        String html = html(Contents.of(Contents.bells(250, 200, 0, 5), Contents.bells(250, 200, 1, 6)));
        assertThat(all(html, "(<details class=\"d\" open>)")).hasSize(5);
        assertThat(html.indexOf("<details class=\"d\" open>")).isEqualTo(html.indexOf("<details "));
        assertThat(all(html, "(<tr class=\"d far\">)")).hasSize(50);
        assertThat(text(html)).contains("247 more columns drifted.");
    }

    @Test
    void aDistanceSaysThatItIsOne() {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("x1").withTest("psi"))
                .build();
        ReportContent content = Contents.of(policy, Contents.bells(1, 500, 0, 1), Contents.bells(1, 500, 1, 2));
        assertThat(text(html(content))).containsPattern("Distance 0\\.\\d+, at or above the floor 0\\.1");
    }

    @Test
    void theBinsOfADistanceSayWhatTheyAdd() {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("*").withTest("psi"))
                .build();
        ReportContent content = Contents.of(policy, payments(600, 0, 2), payments(400, 30, 4));
        String html = html(content);
        String names =
                text(all(html, "<div id=\"column-3-channel\">(.*?)</details>").get(0));
        assertThat(names)
                .startsWith(" What each bin adds to the distance, changes in percentage points Bin Reference Current"
                        + " Change Part card 50 % 25 % -25 0.17")
                .doesNotContain("Shares of rows");
        String numbers =
                text(all(html, "<div id=\"column-1-amount\">(.*?)</details>").get(0));
        assertThat(numbers).contains("What each bin adds to the distance").contains("gone 10 % 0 % -10 ");
    }

    @Test
    void aStableColumnSaysWhichConditionDecided() {
        ReportContent insignificant = Contents.of(Contents.bells(1, 40, 0, 1), Contents.bells(1, 40, 0.3, 4));
        assertThat(text(html(insignificant)))
                .contains("x1 is stable")
                .contains(", not significant at 0.05 Effect")
                .contains(", at or above the floor 0.1");
        ReportContent small = Contents.of(Contents.bells(1, 20_000, 0, 1), Contents.bells(1, 20_000, 0.1, 4));
        assertThat(text(html(small)))
                .contains(", significant at 0.05 Effect 0.0")
                .contains(", below the floor 0.1")
                .contains("No column has a larger effect.");
    }
}
