package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that belong together, on the command line. */
class BlocksTest {

    @TempDir
    private Path folder;

    private Path reference;
    private Path same;
    private Path drifted;
    private Path policy;
    private Path byRows;

    @BeforeEach
    void writeFiles() throws IOException {
        reference = write("reference.csv", rows(1, 25, 0));
        same = write("same.csv", rows(6, 20, 0));
        drifted = write("drifted.csv", rows(3, 20, 60));
        policy = Files.writeString(folder.resolve("policy.json"), "{\"name\": \"cards\", \"block\": \"customer\"}");
        byRows = Files.writeString(
                folder.resolve("by-rows.json"), "{\"columns\": [{\"match\": \"customer\", \"ignore\": true}]}");
    }

    /** Customers of 20 rows each, who differ much more from each other than one from day to day. */
    private static List<String> rows(long seed, int customers, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> rows = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            double usual = 100 + 30 * random.nextGaussian() + shift;
            String country = random.nextInt(3) == 0 ? "NO" : "SE";
            for (int row = 0; row < 20; row++) {
                rows.add("c" + seed + "-" + customer + "," + Math.round(usual + 10 * random.nextGaussian()) + ","
                        + country);
            }
        }
        return rows;
    }

    private Path write(String name, List<String> rows) throws IOException {
        return Files.writeString(folder.resolve(name), "customer,amount,country\n" + String.join("\n", rows) + "\n");
    }

    private CommandResult compare(Path before, Path current, Path judging, String format) {
        return CommandResult.of(
                "compare", "--reference", before, "--current", current, "--policy", judging, "--format", format);
    }

    @Test
    void customersWhoDifferAreDriftByRowsAndChanceByBlocks() {
        assertThat(compare(reference, same, byRows, "text").out()).doesNotStartWith("GREEN");
        CommandResult result = compare(reference, same, policy, "text");
        assertThat(result.out())
                .startsWith("GREEN: none of 2 compared columns drifted.\n")
                .contains(
                        "reference  500 rows in 25 blocks, profile ",
                        "current    400 rows in 20 blocks, profile ",
                        "p-values   by whole blocks, the rows of one customer\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void aRealChangeIsFoundByBlocks() {
        CommandResult result = compare(reference, drifted, policy, "json");
        assertThat(result.out())
                .contains("\"block\": \"customer\"", "\"blocks\": 25", "\"verdict\": \"drifted\"")
                .doesNotContain("c1-");
        assertThat(compare(reference, drifted, policy, "html").out())
                .contains("by whole blocks, the rows of one customer", "500 rows in 25 blocks");
        assertThat(compare(reference, drifted, policy, "markdown").out())
                .contains("P-values are by whole blocks, the rows of one customer.", "400 rows in 20 blocks");
    }

    @Test
    void theOrderOfRowsChangesNoByte() throws IOException {
        List<String> shuffled = rows(3, 20, 60);
        Collections.shuffle(shuffled, new Random(9));
        assertThat(compare(reference, write("shuffled.csv", shuffled), policy, "json")
                        .out())
                .isEqualTo(compare(reference, drifted, policy, "json").out());
    }

    @Test
    void aStoredProfileKeepsItsBlocks() {
        Path stored = folder.resolve("reference.profile.json");
        CommandResult result =
                CommandResult.of("profile", "--input", reference, "--output", stored, "--block", "customer");
        assertThat(result.out()).startsWith("Profiled 500 rows in 25 blocks of 2 columns into ");
        assertThat(compare(stored, drifted, policy, "json").out())
                .isEqualTo(compare(reference, drifted, policy, "json").out());
    }

    @Test
    void aStoredProfileWithoutBlocksIsUnknown() {
        Path stored = folder.resolve("plain.profile.json");
        CommandResult profiled =
                CommandResult.of("profile", "--input", reference, "--output", stored, "--policy", byRows);
        assertThat(profiled.out()).startsWith("Profiled 500 rows of 2 columns into ");
        CommandResult result = compare(stored, drifted, policy, "text");
        assertThat(result.out())
                .startsWith("UNKNOWN: ")
                .contains("The policy takes the rows of one 'customer' together, but\n")
                .contains("the profile of the reference does not say which rows these are: profile the\n");
        assertThat(result.code()).isEqualTo(3);
        CommandResult again = CommandResult.of(
                "profile", "--input", stored, "--output", folder.resolve("x.json"), "--block", "customer");
        assertThat(again.err()).contains("a stored profile has no rows to put together by 'customer'");
        assertThat(again.code()).isEqualTo(3);
    }

    @Test
    void rowsThatBelongToNobodyCannotBeJudged() throws IOException {
        List<String> rows = rows(3, 20, 0);
        rows.set(4, ",10,SE");
        CommandResult result = compare(reference, write("nobody.csv", rows), policy, "text");
        assertThat(result.err())
                .contains("nobody.csv: Column 'customer' says which rows belong together, but row 5 has no value");
        assertThat(result.code()).isEqualTo(3);
        Path typo = Files.writeString(folder.resolve("typo.json"), "{\"block\": \"custommer\"}");
        CommandResult unknown = compare(reference, same, typo, "text");
        assertThat(unknown.err()).contains("block: the reference has no column 'custommer'. Did you mean 'customer'?");
        assertThat(unknown.code()).isEqualTo(64);
    }
}
