package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.stats.distance.PopulationStabilityIndex;
import io.driftwatch.stats.distance.TotalVariation;
import io.driftwatch.stats.kernel.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same data and policy give the same report, byte for byte. */
class SameReportEverywhereTest {

    private static final int ROWS = 600;
    private static final DriftPolicy POLICY = DriftPolicy.builder()
            .name("İstanbul")
            .prediction("score")
            .rule(ColumnRule.matching("INCOME").withTest(PopulationStabilityIndex.withDefaults()))
            .rule(ColumnRule.matching("title").withTest(TotalVariation.withDefaults()))
            .build();

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    /** Every test, findings, an identifier, and names whose case and order depend on the language. */
    private static List<Column> columns(long seed, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] titles = {"I", "ı", "i", "İ", "Ångström", "Zebra", "ärlig", "z"};
        List<Double> missing = new ArrayList<>(Collections.nCopies((int) (100 * shift) + 10, null));
        random.doubles(ROWS - missing.size()).forEach(missing::add);
        return List.of(
                NumericColumn.of("amount", Samples.normal(random, ROWS, x -> 1e6 * (x + shift))),
                NumericColumn.of("INCOME", Samples.normal(random, ROWS, x -> StrictMath.exp(x + shift))),
                CategoricalColumn.of(
                        "title",
                        random.ints(ROWS, 0, 8).mapToObj(i -> titles[i]).toArray(String[]::new)),
                CategoricalColumn.of("kind", Samples.uniformNames(random, ROWS, shift > 0 ? 9 : 6)),
                NumericColumn.of("grade", Samples.normal(random, ROWS, x -> Math.rint(2 * x + shift))),
                NumericColumn.ofNullable("sparse", missing),
                NumericColumn.of("broken", Samples.normal(random, ROWS, x -> x > 2 ? Double.NaN : x)),
                NumericColumn.of("id", IntStream.range(0, ROWS).asDoubleStream().toArray()),
                NumericColumn.of(
                        "score", random.doubles(ROWS).map(x -> x / (1 + shift)).toArray()));
    }

    private static DriftMonitor monitor() {
        return DriftMonitor.builder()
                .policy(POLICY)
                .reference(Dataset.of(columns(1, 0).toArray(Column[]::new)))
                .build();
    }

    private static String bytes(DriftReport report) {
        return report.hash() + "\n" + report.explanation() + "\n" + report.columns();
    }

    private static String check(DriftMonitor monitor, List<Column> current) {
        return bytes(monitor.check(Dataset.of(current.toArray(Column[]::new))));
    }

    private static String expected() {
        String expected = check(monitor(), columns(2, 0.6));
        assertThat(expected).contains(" by ks (", " by psi (", " by chi-square (", "inconclusive", "misses", "NaN");
        return expected;
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Kathmandu",
        "sv-SE, Pacific/Apia",
        "ar-EG-u-nu-arab, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Apia",
    })
    void inEveryLocaleAndTimeZone(String language, String place) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String expected = expected();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        assertThat(check(monitor(), columns(2, 0.6))).isEqualTo(expected);
    }

    @Test
    void fromFourThreadsAtOnce() throws Exception {
        String expected = expected();
        DriftMonitor shared = monitor();
        List<Column> current = columns(2, 0.6);
        Callable<List<String>> checking =
                () -> List.of(check(shared, current), check(monitor(), current), check(shared, columns(2, 0.6)));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<String>> found : threads.invokeAll(Collections.nCopies(12, checking))) {
                assertThat(found.get()).containsOnly(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void forAnyOrderOfTheCurrentRowsAndColumns() {
        String expected = expected();
        DriftMonitor monitor = monitor();
        Random random = new Random(5);
        for (int run = 0; run < 10; run++) {
            List<Integer> rows =
                    new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
            Collections.shuffle(rows, random);
            List<Column> shuffled = new ArrayList<>();
            columns(2, 0.6).forEach(column -> shuffled.add(inOrder(column, rows)));
            Collections.shuffle(shuffled, random);
            assertThat(check(monitor, shuffled)).isEqualTo(expected);
        }
    }

    private static Column inOrder(Column column, List<Integer> rows) {
        if (column instanceof NumericColumn numbers) {
            List<Double> values = new ArrayList<>();
            rows.forEach(row -> values.add(numbers.isMissing(row) ? null : (Double) numbers.value(row)));
            return NumericColumn.ofNullable(column.name(), values);
        }
        CategoricalColumn names = (CategoricalColumn) column;
        return CategoricalColumn.of(
                column.name(), rows.stream().map(names::value).toArray(String[]::new));
    }
}
