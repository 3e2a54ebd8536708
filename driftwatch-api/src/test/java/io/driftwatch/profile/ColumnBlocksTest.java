package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ColumnBlocksTest {

    private static final Profiler BY_CUSTOMER =
            Profiler.withDefaults().withSelection(ColumnSelection.all().inBlocksOf("customer"));

    private record Row(
            @Nullable String customer,
            @Nullable Double amount,
            @Nullable String country) {}

    private static final List<Row> ROWS = List.of(
            new Row("anna", 2.0, "SE"),
            new Row("bert", 1.0, "SE"),
            new Row("anna", 1.0, "DK"),
            new Row("carl", null, "NO"),
            new Row("anna", 2.0, null),
            new Row("bert", -0.0, "SE"),
            new Row("dora", Double.NaN, null));

    private static DatasetProfile profile(List<Row> rows) {
        return BY_CUSTOMER.profile(Dataset.of(
                CategoricalColumn.of(
                        "customer", rows.stream().map(Row::customer).toArray(String[]::new)),
                NumericColumn.ofNullable(
                        "amount", rows.stream().map(Row::amount).toList()),
                CategoricalColumn.of("country", rows.stream().map(Row::country).toArray(String[]::new))));
    }

    private static ColumnBlocks blocks(DatasetProfile profile, String column) {
        return profile.blocks(column).orElseThrow();
    }

    @Test
    void theBlockColumnIsNotProfiledAndItsValuesAreNowhere() {
        DatasetProfile profile = profile(ROWS);
        assertThat(profile.schema().names()).containsExactly("amount", "country");
        assertThat(profile.blockColumn()).contains("customer");
        assertThat(profile.blockCount()).hasValue(4);
        assertThat(profile.rows()).isEqualTo(7);
    }

    @Test
    void everyBlockWithAValidRowIsAPartOfItsColumn() {
        ColumnBlocks amounts = blocks(profile(ROWS), "amount");
        assertThat(amounts.count()).isEqualTo(2);
        NumericProfile first = (NumericProfile) amounts.part(0);
        NumericProfile second = (NumericProfile) amounts.part(1);
        assertThat(first.sample()).isEqualTo(WeightedSample.of(new double[] {0, 1}, new long[] {1, 1}));
        assertThat(second.sample()).isEqualTo(WeightedSample.of(new double[] {1, 2}, new long[] {1, 2}));
        assertThat(((NumericProfile) amounts.part(1, 0)).sample())
                .isEqualTo(((NumericProfile) amounts.whole()).sample());
        assertThat(amounts.part().valid()).isZero();
    }

    @Test
    void namesHaveBlocksToo() {
        ColumnBlocks countries = blocks(profile(ROWS), "country");
        assertThat(countries.count()).isEqualTo(3);
        CategoricalProfile pair = (CategoricalProfile) countries.part(0, 2);
        assertThat(pair.categories()).containsExactly("DK", "SE");
        assertThat(pair.valid()).isEqualTo(4);
        assertThat(pair.count(1)).isEqualTo(3);
    }

    @Test
    void theOrderOfRowsAndTheNamesOfBlocksSayNothing() {
        DatasetProfile profile = profile(ROWS);
        List<Row> shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(profile(shuffled).hash()).isEqualTo(profile.hash());
        List<Row> renamed = ROWS.stream()
                .map(row -> new Row(row.customer() + "", row.amount(), row.country()))
                .map(row ->
                        new Row(new StringBuilder(row.customer()).reverse().toString(), row.amount(), row.country()))
                .toList();
        assertThat(profile(renamed).hash()).isEqualTo(profile.hash());
    }

    @Test
    void otherBlocksOfTheSameRowsAreAnotherProfile() {
        List<Row> regrouped = new ArrayList<>(ROWS);
        regrouped.set(0, new Row("bert", 2.0, "SE"));
        DatasetProfile other = profile(regrouped);
        assertThat(other.column("amount").rows()).isEqualTo(7);
        assertThat(other.hash()).isNotEqualTo(profile(ROWS).hash());
        assertThat(profile(ROWS).withColumns(profile(ROWS).columns()).hash())
                .as("columns of another profile bring no blocks")
                .isNotEqualTo(profile(ROWS).hash());
    }

    @Test
    void partsMergeIntoTheWholeInAnyOrder() {
        Random random = new Random(2);
        List<Row> rows = IntStream.range(0, 300)
                .mapToObj(i -> new Row("c" + i / 5, (double) random.nextInt(40), "n" + random.nextInt(6)))
                .toList();
        DatasetProfile whole = profile(rows);
        DatasetProfile a = profile(rows.subList(0, 100));
        DatasetProfile b = profile(rows.subList(100, 200));
        DatasetProfile c = profile(rows.subList(200, 300));
        assertThat(c.merge(a).merge(b).hash()).isEqualTo(whole.hash());
        assertThat(b.merge(c.merge(a)).hash()).isEqualTo(whole.hash());
        assertThat(blocks(a, "amount").merge(blocks(b, "amount")).count()).isEqualTo(40);
    }

    @Test
    void isTheSameFromItsParts() {
        ColumnBlocks amounts = blocks(profile(ROWS), "amount");
        ColumnBlocks read = ColumnBlocks.of(amounts.whole(), amounts.sizes(), amounts.places(), amounts.weights());
        assertThat(read.sizes()).isEqualTo(amounts.sizes());
        assertThat(read.weights()).isEqualTo(amounts.weights());
        ColumnBlocks swapped =
                ColumnBlocks.of(amounts.whole(), new int[] {2, 2}, new int[] {1, 2, 0, 1}, new long[] {1, 2, 1, 1});
        assertThat(swapped.places()).as("put in order").isEqualTo(amounts.places());
        assertThat(amounts.toString()).isEqualTo("amount (numeric, 7 rows, 3 distinct values) in 2 blocks");
    }

    @Test
    void partsThatDoNotMakeUpTheColumnAreRefused() {
        ColumnProfile whole = profile(ROWS).column("amount");
        long[][] weights = {{1, 1, 1, 1}, {1, 1, 1, 3}, {1, 1, 1, 2}, {1, 1, 1, 2}, {1, 1, 1, 2}, {1, 1, 1}};
        int[][] places = {{0, 1, 1, 2}, {0, 1, 1, 2}, {1, 0, 1, 2}, {0, 1, 1, 3}, {0, 1, 1, 2}, {0, 1, 1, 2}};
        int[][] sizes = {{2, 2}, {2, 2}, {2, 2}, {2, 2}, {2, 2, 0}, {2, 2}};
        for (int i = 0; i < sizes.length; i++) {
            int wrong = i;
            assertThatIllegalArgumentException()
                    .as(Arrays.toString(places[i]))
                    .isThrownBy(() -> ColumnBlocks.of(whole, sizes[wrong], places[wrong], weights[wrong]))
                    .withMessage("The blocks of column 'amount' do not add up to its rows, or the places of a block do"
                            + " not ascend.");
        }
    }

    @Test
    void aColumnWithoutValuesHasNoBlocks() {
        ColumnProfile whole = profile(ROWS).column("amount").withhold();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnBlocks.of(whole, new int[0], new int[0], new long[0]));
        int[] endless = {Integer.MAX_VALUE, Integer.MAX_VALUE, 6};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnBlocks.of(
                        profile(ROWS).column("amount"), endless, new int[] {0, 1, 1, 2}, new long[] {1, 1, 1, 2}));
    }

    @Test
    void aRowThatBelongsToNobodyIsRefused() {
        List<Row> rows = new ArrayList<>(ROWS);
        rows.set(2, new Row(null, 1.0, "DK"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile(rows))
                .withMessage("Column 'customer' says which rows belong together, but row 3 has no value: fill it in, or"
                        + " leave such rows out.");
        rows.set(5, new Row(null, 1.0, "DK"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile(rows))
                .withMessageContaining("row 3 has no value, and 1 more have none");
    }

    @Test
    void numbersCanSayWhichRowsBelongTogether() {
        Dataset data = Dataset.of(NumericColumn.of("customer", 7, 7, 8), NumericColumn.of("amount", 1, 2, 3));
        assertThat(BY_CUSTOMER.profile(data).blockCount()).hasValue(2);
        ColumnSelection asNames = ColumnSelection.all()
                .inBlocksOf("customer")
                .typed(name -> Optional.of(ColumnType.CATEGORICAL))
                .ignoring(name -> name.equals("customer"));
        DatasetProfile profile = Profiler.withDefaults().withSelection(asNames).profile(data);
        assertThat(((CategoricalProfile) blocks(profile, "amount").part(0)).categories())
                .containsExactly("1", "2");
    }

    @Test
    void aBlockColumnThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_CUSTOMER.profile(Dataset.of(NumericColumn.of("custmer", 1))))
                .withMessageContaining("custmer");
    }

    @Test
    void blocksStayWithColumnsThatStay() {
        DatasetProfile profile = profile(ROWS);
        DatasetProfile narrow = profile.select(ColumnSelection.all().ignoring(name -> name.equals("amount")));
        assertThat(narrow.blockCount()).hasValue(4);
        assertThat(narrow.blocks("amount")).isEmpty();
        assertThat(narrow.blocks("country")).isPresent();
        DatasetProfile withheld = profile.withholding(column -> column.name().equals("country"));
        assertThat(withheld.blocks("country")).isEmpty();
        assertThat(withheld.merge(profile).blocks("country")).isEmpty();
        assertThat(profile.merge(withheld).blocks("amount")).isPresent();
        assertThat(profile.merge(withheld).hash())
                .isEqualTo(withheld.merge(profile).hash());
    }

    @Test
    void profilesWithAndWithoutBlocksDoNotMerge() {
        DatasetProfile profile = profile(ROWS);
        DatasetProfile plain = DatasetProfile.of(profile.rows(), profile.columns());
        assertThat(plain.blockCount()).isEmpty();
        assertThat(plain.blocks("amount")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.merge(plain))
                .withMessageContaining("customer and none");
    }

    @Test
    void blocksOfOtherProfilesOrInOtherNumbersAreRefused() {
        DatasetProfile profile = profile(ROWS);
        List<ColumnBlocks> one = List.of(blocks(profile, "amount"));
        assertThatIllegalArgumentException().isThrownBy(() -> profile(ROWS).withBlocks("customer", 4, one));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.withBlocks("customer", 1, one));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.withBlocks("customer", 8, one));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.withBlocks("country", 4, one));
        assertThat(profile.withBlocks("customer", 4, one).blocks("country")).isEmpty();
    }
}
