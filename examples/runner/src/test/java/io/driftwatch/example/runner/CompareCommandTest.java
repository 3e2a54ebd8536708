package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    @TempDir
    private Path folder;

    private Path reference;
    private Path same;
    private Path drifted;

    @BeforeEach
    void writeFiles() throws IOException {
        reference = write("reference.csv", rows(100, 0));
        same = write("same.csv", rows(80, 0));
        drifted = write("drifted.csv", rows(80, 60));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String rows(int rows, int shift) {
        return IntStream.range(0, rows)
                .mapToObj(i ->
                        (i * 37 % 100 + shift) + "." + i % 10 + "," + (i % 3 == 0 ? "NO" : "SE") + "," + i * 7 % 24)
                .collect(Collectors.joining("\n", "amount,country,hour\n", "\n"));
    }

    private CommandResult compare(Path current, Object... more) {
        Object[] arguments = {"compare", "--reference", reference, "--current", current};
        Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandResult.of(all);
    }

    @Test
    void printsTheReportAndNothingElse() {
        CommandResult result = compare(same);
        assertThat(result.out()).startsWith("GREEN: none of 3 compared columns drifted.\n\nStable (3)\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"red, 0", "yellow, 1", "never, 0"})
    void aYellowRunFailsTheGateOnYellow(String failOn, int code) {
        assertThat(compare(drifted, "--fail-on", failOn).code()).isEqualTo(code);
        assertThat(compare(drifted).out()).startsWith("YELLOW: ");
    }

    @ParameterizedTest
    @CsvSource({"red, 3", "yellow, 3", "never, 0"})
    void whatCannotBeJudgedIsNotGreen(String failOn, int code) throws IOException {
        Path few = write("few.csv", rows(5, 0));
        CommandResult result = compare(few, "--fail-on", failOn);
        assertThat(result.out()).startsWith("UNKNOWN: ");
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void aFileWithoutRowsIsUnknown() throws IOException {
        CommandResult result = compare(write("head.csv", "amount,country,hour\n"), "--format", "json");
        assertThat(result.out()).contains("\"status\": \"unknown\"", "The current data have 0 rows.");
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void aBadFileIsNeverJudged() throws IOException {
        Path ragged = write("ragged.csv", "amount,country\n1,SE\n2\n");
        CommandResult result = compare(ragged, "--fail-on", "never");
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("driftwatch: " + ragged + ":3:2: the row has 1 field but the header has 2 fields");
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void aMissingFileCannotBeRead() {
        Path nowhere = folder.resolve("nowhere.csv");
        CommandResult result = compare(nowhere);
        assertThat(result.err()).isEqualTo("driftwatch: " + nowhere + ": there is no such file or folder.\n");
        assertThat(result.code()).isEqualTo(4);
    }

    @Test
    void aFolderCannotBeRead() {
        CommandResult result = compare(folder);
        assertThat(result.err()).isEqualTo("driftwatch: reading or writing failed: Is a directory.\n");
        assertThat(result.code()).isEqualTo(4);
    }

    @Test
    void onlyDebugPrintsAStackTrace() {
        Path nowhere = folder.resolve("nowhere.csv");
        assertThat(compare(nowhere).err()).doesNotContain("\tat ");
        assertThat(compare(nowhere, "--debug").err()).contains("\tat ");
    }

    @Test
    void aBadPolicyIsWrongUsage() throws IOException {
        Path policy = write("policy.json", "{\"columns\": [{\"match\": \"amuont\"}]}");
        CommandResult result = compare(same, "--policy", policy);
        assertThat(result.err())
                .isEqualTo("driftwatch: Policy 'calibrated', columns[0].match: 'amuont' matches no column of the"
                        + " reference. Did you mean 'amount'?\n");
        assertThat(result.code()).isEqualTo(64);
    }

    @Test
    void aRuleMayIgnoreAColumnOfTheFile() throws IOException {
        Path policy = write("policy.json", "{\"columns\": [{\"match\": \"country\", \"ignore\": true}]}");
        assertThat(compare(same, "--policy", policy).out())
                .startsWith("GREEN: none of 2 compared columns drifted.")
                .doesNotContain("country");
    }

    @Test
    void writesTheReportToAFileAsAWhole() throws IOException {
        Path output = folder.resolve("report.json");
        CommandResult result = compare(drifted, "--format", "json", "--fail-on", "yellow", "--output", output);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(1);
        assertThat(output)
                .content()
                .isEqualTo(compare(drifted, "--format", "json").out());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aReportThatCannotBeWrittenIsAFault() {
        Path output = folder.resolve("no/such/folder/report.json");
        CommandResult result = compare(same, "--output", output);
        assertThat(result.err()).contains("there is no such file or folder.");
        assertThat(result.code()).isEqualTo(4);
    }

    @Test
    void aProfileServesInPlaceOfTheFile() {
        Path profile = folder.resolve("reference.profile.json");
        CommandResult made = CommandResult.of("profile", "--input", reference, "--output", profile);
        assertThat(made.out())
                .matches("Profiled 100 rows of 3 columns into .*reference.profile.json \\([0-9a-f]{64}\\).\n");
        assertThat(made.code()).isZero();
        CommandResult fromProfile =
                CommandResult.of("compare", "--reference", profile, "--current", drifted, "--format", "json");
        assertThat(fromProfile).isEqualTo(compare(drifted, "--format", "json"));
    }

    @Test
    void aProfileKeepsNothingOfIdentifiersAndIgnoredColumns() throws IOException {
        String ids = IntStream.range(0, 300)
                .mapToObj(i -> "customer-" + i + ",secret-" + i % 2 + "," + i % 7)
                .collect(Collectors.joining("\n", "id,note,x\n", "\n"));
        Path policy = write("policy.json", "{\"columns\": [{\"match\": \"note\", \"ignore\": true}]}");
        Path profile = folder.resolve("p.json");
        CommandResult.of("profile", "--input", write("ids.csv", ids), "--output", profile, "--policy", policy);
        assertThat(profile).content().contains("\"id\"").doesNotContain("customer-", "secret-", "note");
    }
}
