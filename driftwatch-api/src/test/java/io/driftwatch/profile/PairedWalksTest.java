package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedWalksTest {

    private static CategoricalProfile names(Map<String, Long> counts) {
        return CategoricalProfile.of("x", 0, counts);
    }

    private static List<String> walk(CategoricalProfile a, CategoricalProfile b) {
        List<String> seen = new ArrayList<>();
        PairedCategories both = new PairedCategories(a, b);
        while (both.next()) {
            seen.add(both.category() + " " + both.reference() + " " + both.current());
        }
        assertThat(both.next()).isFalse();
        return seen;
    }

    @Test
    void meetsEachNameOnceInAscendingOrder() {
        CategoricalProfile a = names(Map.of("b", 2L, "d", 4L));
        CategoricalProfile b = names(Map.of("a", 1L, "b", 3L, "e", 5L));
        assertThat(walk(a, b)).containsExactly("a 0 1", "b 2 3", "d 4 0", "e 0 5");
        assertThat(walk(b, a)).containsExactly("a 1 0", "b 3 2", "d 0 4", "e 5 0");
        assertThat(walk(a, names(Map.of()))).containsExactly("b 2 0", "d 4 0");
        assertThat(walk(names(Map.of()), names(Map.of()))).isEmpty();
    }

    @Test
    void meetsEachValueOnceInAscendingOrder() {
        WeightedSample a = WeightedSample.of(new double[] {2, 4}, new long[] {7, 1});
        WeightedSample b = WeightedSample.of(new double[] {1, 2, 5}, new long[] {1, 3, 2});
        List<String> seen = new ArrayList<>();
        PairedValues both = new PairedValues(a, b);
        while (both.next()) {
            seen.add((int) both.value() + " " + both.reference() + " " + both.current());
        }
        assertThat(seen).containsExactly("1 0 1", "2 7 3", "4 1 0", "5 0 2");
        assertThat(both.next()).isFalse();
    }

    @Test
    void withheldNamesCannotBeWalked() {
        assertThatThrownBy(() -> new PairedCategories(names(Map.of("a", 1L)), CategoricalProfile.withheld("x", 1, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The values of column 'x' are withheld.");
    }

    @Test
    void whatAnAccumulatorTakesOverIsAsIfItHadComeThere() {
        NumericAccumulator here = new NumericAccumulator();
        NumericAccumulator there = here.sibling();
        NumericAccumulator whole = new NumericAccumulator();
        for (int row = 0; row < 100_000; row++) {
            double value = row % 977 == 0 ? Double.NaN : row % 313 * 0.1;
            (row % 3 == 0 ? here : there).add(value);
            whole.add(value);
        }
        there.addMissing(4);
        there.add(Double.POSITIVE_INFINITY);
        there.add(Double.NEGATIVE_INFINITY);
        whole.addMissing(4);
        whole.add(Double.POSITIVE_INFINITY);
        whole.add(Double.NEGATIVE_INFINITY);
        here.absorb(there);
        assertThat(DatasetProfile.of(100_006, List.of(here.seal("x"))))
                .isEqualTo(DatasetProfile.of(100_006, List.of(whole.seal("x"))));
        CategoricalAccumulator names = new CategoricalAccumulator();
        CategoricalAccumulator more = new CategoricalAccumulator();
        names.add("a");
        more.add("a");
        more.add("b");
        more.addMissing(2);
        names.absorb(more);
        assertThat(DatasetProfile.of(5, List.of(names.seal("x"))))
                .isEqualTo(DatasetProfile.of(5, List.of(CategoricalProfile.of("x", 2, Map.of("a", 2L, "b", 1L)))));
    }
}
