package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {

    private static String text(double number) {
        return JsonOutput.indented(JsonForms.NUMBER, number).strip();
    }

    private static double read(String text) throws IOException {
        return JsonInput.read(JsonSamples.stream(text), "n", JsonLimits.ofPolicies(), JsonForms.NUMBER);
    }

    /** Java 17 itself writes some of these longer than need be, later releases do not: 2.0E23 is one of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "1.0",
                "0.1",
                "0.002",
                "9.0E-4",
                "5.0E-5",
                "0.30000000000000004",
                "1234567.0",
                "1.2345678E7",
                "9999999.0",
                "1.0E7",
                "9.007199254740994E16",
                "1.0E22",
                "1.0E23",
                "2.0E23",
                "8.41E21",
                "5.821922710737095E-11",
                "2.0E-44",
                "2.2250738585072014E-308",
                "2.225073858507201E-308",
                "2.2E-322",
                "9.9E-324",
                "4.9E-324",
                "1.7976931348623157E308"
            })
    void areWrittenAsTheShortestTextOnEveryRelease(String shortest) throws IOException {
        double number = Double.parseDouble(shortest);
        assertThat(text(number)).isEqualTo(shortest);
        assertThat(read(shortest)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void readBackAsTheSameBits(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.doubleToRawLongBits(read(text(number))))
                        .isEqualTo(Double.doubleToRawLongBits(number));
            }
        }
    }

    @Test
    void areReadInEveryFormThatJsonHas() throws IOException {
        assertThat(read("1e-3")).isEqualTo(0.001);
        assertThat(read("10")).isEqualTo(10.0);
        assertThat(read("12345678901234567890123456789012345678901234567890")).isEqualTo(1.2345678901234567e49);
        assertThat(read("1E+2")).isEqualTo(100.0);
        assertThat(read("1e-400")).isZero();
    }
}
