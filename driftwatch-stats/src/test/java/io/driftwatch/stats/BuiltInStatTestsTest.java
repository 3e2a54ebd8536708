package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInStatTestsTest {

    static Stream<StatTest> tests() {
        return new BuiltInStatTests().statTests().stream();
    }

    @Test
    void areFoundAsAService() {
        assertThat(StatTests.installed().names()).containsExactly("chi-square", "ks", "psi", "total-variation");
    }

    @Test
    void distancesBringTheirThreshold() {
        StatTests tests = StatTests.installed();
        assertThat(tests.require("psi").defaultThreshold()).hasValue(0.1);
        assertThat(tests.require("total-variation").defaultThreshold()).hasValue(0.1);
        assertThat(tests.require("ks").defaultThreshold()).isEmpty();
        assertThat(tests.require("ks").columnTypes()).containsExactly(ColumnType.NUMERIC);
        assertThat(tests.require("psi").columnTypes()).hasSize(2);
        assertThat(tests.require("total-variation").columnTypes()).hasSize(2);
        assertThat(tests.require("chi-square").columnTypes()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void sayWhyTheyCannotCompute(StatTest test) {
        ColumnProfile numbers = Samples.numbers(1, 2, 3);
        ColumnProfile none = Samples.numbers();
        assertThat(test.compare(numbers, none))
                .isEqualTo(new NotComputable("There are no usable values in the current data."));
        assertThat(test.compare(none, numbers))
                .isEqualTo(new NotComputable("There are no usable values in the reference."));
        assertThat(test.compare(numbers, numbers.withhold()))
                .isEqualTo(new NotComputable("The values of the column are withheld."));
        assertThat(test.compare(numbers, Samples.names("a")))
                .isEqualTo(new NotComputable(
                        "The column is numeric in the reference and categorical in the current data."));
    }

    @Test
    void kolmogorovSmirnovIsForNumbers() {
        assertThat(KolmogorovSmirnov.withDefaults().compare(Samples.names("a"), Samples.names("b")))
                .isEqualTo(new NotComputable("The test ks compares numeric columns."));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void neverFailOnWhatDataCanHold(StatTest test) {
        double[][] awkward = {
            {0},
            {-0.0, 0.0},
            {Double.MIN_VALUE, -Double.MIN_VALUE},
            {1e308, -1e308, 1e308},
            {Double.NaN, 1, Double.POSITIVE_INFINITY},
            java.util.stream.IntStream.range(0, 50)
                    .mapToDouble(i -> (i - 25) * 7e306)
                    .toArray(),
        };
        for (double[] a : awkward) {
            for (double[] b : awkward) {
                List<ColumnProfile> sides = List.of(Samples.numbers(a), Samples.numbers(b));
                assertThat(test.compare(sides.get(0), sides.get(1)))
                        .as("%s", sides)
                        .isNotNull();
            }
        }
    }
}
