package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BlocksJsonTest {

    private static final String CSV = """
            id,customer,amount,city
            1,7,10,Lund
            2,08,20,Lund
            3,7,10,
            4,8,20,Malmö
            5,7,,Lund
            """;

    private static final ColumnSelection BY_CUSTOMER =
            ColumnSelection.all().ignoring(name -> name.equals("id")).inBlocksOf("customer");

    private static DatasetProfile profile() throws IOException {
        return CsvTexts.source(CSV).profile(BY_CUSTOMER);
    }

    private static String write(DatasetProfile profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProfileJson.write(profile, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static DatasetProfile read(String text) throws IOException {
        return ProfileJson.read(JsonSamples.stream(text), "p.json");
    }

    @Test
    void aFileIsReadInBlocksOfAColumnAsItStands() throws IOException {
        DatasetProfile profile = profile();
        assertThat(profile.schema().names()).containsExactly("amount", "city");
        assertThat(profile.blockCount()).as("7, 08 and 8").hasValue(3);
        assertThat(profile.blocks("amount").orElseThrow().sizes()).containsExactly(1, 1, 1);
        assertThat(profile.blocks("amount").orElseThrow().weights()).containsExactly(2, 1, 1);
        assertThat(profile.columns())
                .map(column -> column.toString())
                .isEqualTo(CsvTexts.source(CSV).profile().columns().stream()
                        .filter(column -> BY_CUSTOMER.includes(column.name()))
                        .map(column -> column.toString())
                        .toList());
    }

    @Test
    void aStoredProfileKeepsItsBlocksAndNoNames() throws IOException {
        String written = write(profile());
        assertThat(written)
                .contains(
                        "\"blocks\":{\"column\":\"customer\",\"count\":3,\"columns\":[{\"name\":\"amount\",\"valid\":4,")
                .doesNotContain("08");
        assertThat(read(written)).isEqualTo(profile());
        assertThat(write(read(written))).isEqualTo(written);
    }

    @Test
    void aProfileWithoutBlocksHasTheBytesItHad() throws IOException {
        DatasetProfile plain = DatasetProfile.of(profile().rows(), profile().columns());
        assertThat(write(plain)).doesNotContain("block");
        assertThat(read(write(plain)).blockColumn()).isEmpty();
    }

    @Test
    void blocksThatWereChangedAreRefused() throws IOException {
        String written = write(profile());
        assertRefused(written.replace("\"count\":3", "\"count\":4"), "The profile was changed after it was written");
        assertRefused(written.replace("\"count\":3", "\"count\":1"), "has 1 blocks");
        assertRefused(
                written.replace(
                        "{\"name\":\"amount\",\"valid\":4,\"sizes\"", "{\"name\":\"amuont\",\"valid\":4,\"sizes\""),
                "There is no column 'amuont'");
        assertRefused(
                written.replace(
                        "{\"name\":\"amount\",\"valid\":4,\"sizes\"", "{\"name\":\"amount\",\"valid\":2,\"sizes\""),
                "There are more numbers than 2, the most that there can be.");
        assertRefused(
                written.replace("\"column\":\"customer\"", "\"column\":\"amount\""),
                "cannot say which rows belong together");
        String sizes = "\"sizes\":\"AQAAAAEAAAABAAAA\"";
        assertThat(written).contains(sizes);
        assertRefused(
                written.replace(sizes, "\"sizes\":\"AQAAAAIAAAABAAAA\""),
                "The blocks of column 'amount' do not add up to its rows");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("p.json:1:")
                .hasMessageContaining(message);
    }

    @Test
    void aRowThatBelongsToNobodyIsRefusedWithItsFile() {
        CsvSource source = CsvTexts.source(CSV.replace("8,20,Malmö", "NA,20,Malmö"));
        assertThatThrownBy(() -> source.profile(BY_CUSTOMER))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(
                        "f.csv: Column 'customer' says which rows belong together, but row 4 has no value: fill it in,"
                                + " or leave such rows out.");
        assertThatThrownBy(() ->
                        CsvTexts.source(CSV.replace("customer", "custommer")).profile(BY_CUSTOMER))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("f.csv: There is no column 'customer'.");
    }

    @Test
    void aQueryIsReadInBlocks() throws SQLException, IOException {
        try (RecordedDatabase database = new RecordedDatabase("create table t (customer int, amount int)");
                Statement statement = database.connection().createStatement()) {
            statement.execute("insert into t values (7, 10), (8, 20), (7, 10), (9, 20)");
            try (ResultSet rows =
                    statement.executeQuery("select customer as \"customer\", amount as \"amount\" from t")) {
                DatasetProfile found = JdbcSource.profileOf(rows, BY_CUSTOMER);
                assertThat(found)
                        .isEqualTo(CsvTexts.source("amount,customer\n10,x\n20,y\n20,z\n10,x\n")
                                .profile(BY_CUSTOMER));
            }
        }
    }

    @Test
    void aPolicyNamesItsBlocks() throws IOException {
        DriftPolicy policy = DriftPolicy.builder().block("customer").build();
        String written = PolicyJson.write(policy);
        assertThat(written).contains("\n  \"block\": \"customer\",\n");
        DriftPolicy read = PolicyJson.read(JsonSamples.stream(written), "policy.json", JsonSamples.TESTS);
        assertThat(read).isEqualTo(policy).isNotEqualTo(DriftPolicy.calibrated());
        assertThat(read.block()).contains("customer");
        assertThat(PolicyJson.write(DriftPolicy.calibrated())).doesNotContain("block");
    }

    /** Customers of 5 rows each, whose rows are near each other. */
    private static String customers(int customers, int shift) {
        return IntStream.range(0, 5 * customers)
                .mapToObj(row -> "c" + row / 5 + "," + (shift + 37 * (row / 5) % 101 + row % 5) + "\n")
                .collect(Collectors.joining("", "customer,amount\n", ""));
    }

    @Test
    void aReportSaysByWhichBlocksAndHowMany() throws IOException {
        DriftPolicy policy = DriftPolicy.builder()
                .block("customer")
                .rule(ColumnRule.matching("amount").withTest("psi"))
                .build();
        DriftMonitor monitor = DriftMonitor.builder()
                .statTests(JsonSamples.TESTS)
                .policy(policy)
                .baseline(CsvTexts.source(customers(20, 0)).profile(policy.selection()))
                .build();
        DriftReport report = monitor.check(CsvTexts.source(customers(12, 3)).profile(monitor.selection()));
        String written = ReportJson.write(report);
        assertThat(written).contains("\"block\": \"customer\"\n", "\"blocks\": 20\n", "\"blocks\": 12\n");
        assertThat(ReportJson.read(JsonSamples.stream(written), "r.json")).isEqualTo(report);
        assertThat(report.column("amount").isCompared()).isTrue();
        assertThat(report.provenance().policy().block()).isEqualTo("customer");
    }

    @Test
    void onlyTheSelectedColumnsAreReadBesideTheBlocks() {
        ColumnSelection selection = ColumnSelection.all()
                .ignoring(name -> List.of("customer", "id").contains(name))
                .inBlocksOf("customer");
        ColumnSelection read = BlockedRows.toRead(selection, "customer");
        assertThat(List.of("id", "customer", "amount"))
                .filteredOn(read::includes)
                .containsExactly("customer", "amount");
        assertThat(read.typeOf("amount")).isEqualTo(Optional.empty());
    }
}
