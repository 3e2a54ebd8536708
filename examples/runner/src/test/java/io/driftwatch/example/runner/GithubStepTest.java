package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GithubStepTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private Path reference;
    private Path current;
    private Path summary;
    private Path outputs;

    @BeforeEach
    void writeFiles() throws IOException {
        reference = Files.writeString(folder.resolve("reference.csv"), table(2, 0));
        current = Files.writeString(folder.resolve("current.csv"), table(2, 9));
        summary = folder.resolve("summary.md");
        outputs = folder.resolve("outputs");
    }

    private static String table(int columns, int shift) {
        String header = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(",", "", "\n"));
        return header
                + IntStream.range(0, 60)
                        .mapToObj(row -> IntStream.range(0, columns)
                                .mapToObj(i -> String.valueOf(row % 7 + shift))
                                .collect(Collectors.joining(",", "", "\n")))
                        .collect(Collectors.joining());
    }

    private CommandResult compare(Object... more) {
        Map<String, String> environment =
                Map.of("GITHUB_STEP_SUMMARY", summary.toString(), "GITHUB_OUTPUT", outputs.toString());
        Object[] all = new Object[more.length + 7];
        Object[] given = {"compare", "--reference", reference, "--current", current, "--ci", "github"};
        System.arraycopy(given, 0, all, 0, given.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return CommandResult.with(environment, all);
    }

    @Test
    void writesSummaryOutputsAndAnnotationsAndLeavesTheResultAlone() throws IOException {
        CommandResult result = compare("--format", "json");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo(
                        CommandResult.of("compare", "--reference", reference, "--current", current, "--format", "json")
                                .out());
        assertThat(result.err()).isEqualTo("""
                ::error title=Data drift%3A RED::RED: 2 of 2 compared columns drifted (100 %25), most of all c0. Find out \
                why c0 and c1 moved. If the change is real, train the model on recent data; if it is not, mend the source \
                of the data.
                ::error title=c0 drifted::c0 drifted: effect size 1 by chi-square (counts from 0.1; adjusted p-value \
                3.7e-20), mean 2.9 -> 11.9 (+310 %25); more rows with the value 9 (0 %25 -> 15 %25).
                ::error title=c1 drifted::c1 drifted: effect size 1 by chi-square (counts from 0.1; adjusted p-value \
                3.7e-20), mean 2.9 -> 11.9 (+310 %25); more rows with the value 9 (0 %25 -> 15 %25).
                """);
        assertThat(summary).content().startsWith("## 🔴 RED\n").contains("\n| c0 | high | chi-square | ");
        assertThat(outputs).content().isEqualTo("""
                status=red
                drifted-columns=2
                compared-columns=2
                inconclusive-columns=0
                drift-share=1
                """);
    }

    @Test
    void addsToWhatIsThereInLinesOfItsOwn() throws IOException {
        Files.writeString(summary, "before");
        Files.writeString(outputs, "name=value");
        compare();
        compare("--fail-on", "never");
        assertThat(summary).content().startsWith("before\n## 🔴 RED\n").contains("|\n## 🔴 RED\n");
        assertThat(outputs).content().startsWith("name=value\nstatus=red\n").contains("drift-share=1\nstatus=red\n");
    }

    @Test
    void whatCannotBeJudgedIsAnError() throws IOException {
        current = Files.writeString(folder.resolve("few.csv"), "c0,c1\n1,2\n");
        CommandResult result = compare();
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("::error title=Data drift%3A UNKNOWN::UNKNOWN: none of 2 columns could be compared");
        assertThat(result.err()).contains("::warning title=c0 is inconclusive::c0 is inconclusive: Only 1 usable row");
        assertThat(outputs).content().contains("status=unknown\n", "inconclusive-columns=2\ndrift-share=\n");
    }

    @Test
    void aGreenRunIsANoticeAndFindingsKeepTheirGravity() throws IOException {
        current = Files.writeString(folder.resolve("more.csv"), table(3, 0));
        assertThat(compare().err().lines().toList())
                .containsExactly(
                        "::warning title=Data quality%3A extra-column::Column 'c2' of the current data is not in the"
                                + " reference and is not judged.",
                        "::notice title=Data drift%3A GREEN::GREEN: none of 2 compared columns drifted. Nothing has to"
                                + " be done about drift; look at the data-quality findings.");
    }

    @Test
    void aMissingColumnIsToldOnce() throws IOException {
        reference = Files.writeString(folder.resolve("three.csv"), table(3, 0));
        current = Files.writeString(folder.resolve("two.csv"), table(2, 0));
        assertThat(compare().err().lines()).hasSize(2).allMatch(line -> line.startsWith("::error title=Data "));
    }

    @Test
    void ofManyFindingsTheNineWorstAreTold() throws IOException {
        reference = Files.writeString(folder.resolve("wide-reference.csv"), table(40, 0));
        current = Files.writeString(folder.resolve("wide-current.csv"), table(40, 9));
        assertThat(compare().err().lines().toList())
                .hasSize(10)
                .last()
                .asString()
                .isEqualTo("::error title=Data drift::32 more findings: see the summary of this step.");
    }

    @Test
    void hostileNamesStayWithinTheirAnnotation() throws IOException {
        String header = "\"a\n::set-output name=x::y\r%0A, title=z:##[error]\",c1\n";
        reference =
                Files.writeString(folder.resolve("a.csv"), header + table(2, 0).substring(6));
        current =
                Files.writeString(folder.resolve("b.csv"), header + table(2, 9).substring(6));
        CommandResult result = compare();
        assertThat(result.err().lines()).hasSize(3).allMatch(line -> line.startsWith("::error title="));
        assertThat(result.err())
                .contains("::error title=a\\u{a}%3A%3Aset-output name=x%3A%3Ay\\u{d}%250A%2C title=z%3A#\\u{23}[error]"
                        + " drifted::a\\u{a}::set-output name=x::y\\u{d}%250A, title=z:#\\u{23}[error] drifted: ");
        assertThat(outputs).content().hasLineCount(5);
    }

    @Test
    void theSummaryStaysBelowOneMebibyteWithWhatIsThere() throws IOException {
        reference = Files.writeString(folder.resolve("wide-reference.csv"), table(1_000, 0));
        current = Files.writeString(folder.resolve("wide-current.csv"), table(1_000, 9));
        Files.writeString(summary, "x".repeat(MEBIBYTE - 100_000));
        compare();
        assertThat(Files.size(summary)).isLessThan(MEBIBYTE).isGreaterThan(MEBIBYTE - 2_000);
        assertThat(summary).content().contains(" more, left out for the size of this report;");
        CommandResult again = compare();
        assertThat(Files.size(summary)).isLessThan(MEBIBYTE);
        assertThat(again.err())
                .endsWith("::warning title=Data drift::The summary of this step is almost full, so the report was not"
                        + " added: run it in a step of its own.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"})
    void outsideGithubItIsWrongUsage(String only) {
        Object[] arguments = {"compare", "--reference", reference, "--current", current, "--ci", "github"};
        for (CommandResult result : new CommandResult[] {
            CommandResult.of(arguments), CommandResult.with(Map.of(only, "file"), arguments),
        }) {
            assertThat(result).isEqualTo(new CommandResult(64, "", """
                            driftwatch: '--ci github' writes to the files that GITHUB_STEP_SUMMARY and GITHUB_OUTPUT \
                            name, and these are not set: run it in a step of GitHub Actions, or leave it out.
                            Try 'driftwatch compare --help'.
                            """));
        }
    }

    @Test
    void aSummaryThatCannotBeWrittenIsAFault() {
        summary = folder.resolve("no/such/folder/summary.md");
        CommandResult result = compare();
        assertThat(result.err()).endsWith("driftwatch: " + summary + ": there is no such file or folder.\n");
        assertThat(result.code()).isEqualTo(4);
    }
}
