package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.io.MadeUpTable.Form;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpTablesTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private static DatasetProfile clean(MadeUpTable table, ColumnSelection selection) throws IOException {
        return table.in(Form.CLEAN, new SplittableRandom(0)).profile(selection);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFormOfATableHasOneProfile(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        MadeUpTable table = MadeUpTable.of(random);
        DatasetProfile expected = clean(table, ColumnSelection.all());
        assertThat(expected.rows()).isEqualTo(table.rows().size());
        assertThat(expected.schema().names()).isEqualTo(table.header());
        for (Form form : Form.all()) {
            assertThat(table.in(form, random).profile()).as("%s", form).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRowsInMemoryHaveTheSameProfile(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        CsvSource source = MadeUpTable.of(random).in(Form.CLEAN, random);
        assertThat(Profiler.withDefaults().profile(source.dataset())).isEqualTo(source.profile());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsInAnyOrderMergeIntoTheWhole(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        MadeUpTable table = MadeUpTable.of(random);
        DatasetProfile whole = clean(table, ColumnSelection.all());
        List<List<String>> rows = new ArrayList<>(table.rows());
        Collections.shuffle(rows, new Random(seed));
        ColumnSelection typed = ColumnSelection.all().boundTo(whole.schema());
        DatasetProfile merged = clean(table.withRows(List.of()), typed);
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + random.nextInt(1, 20));
            merged = merged.merge(clean(table.withRows(rows.subList(from, to)), typed));
            from = to;
        }
        assertThat(merged.hash()).isEqualTo(whole.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "sv-SE", "ar-EG-u-nu-arab"})
    void neitherLocaleNorTimeZoneChangesAProfile(String locale) throws IOException {
        CsvSource source = CsvTexts.source("I,İ,title\n1.5,INFINITY,I\n-2e3,NaN,İ\n1,-inf,ı\nNA,10000,TITLE\n");
        String expected = source.profile().hash().hex();
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(source.profile().hash().hex()).isEqualTo(expected);
            assertThat(source.profile().schema()).hasToString("[I numeric, İ numeric, title categorical]");
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }
}
