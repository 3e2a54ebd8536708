package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

    private final DecimalText decimals = new DecimalText();

    /** Surrounded by digits, so that a step too far shows. */
    private boolean accepts(String text) {
        return decimals.accepts(("99" + text + "99").toCharArray(), 2, text.length());
    }

    private void assertReadLikeTheJdk(String text) {
        assertThat(accepts(text)).as(text).isTrue();
        assertThat(Double.doubleToRawLongBits(decimals.value()))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @Test
    void acceptsWhatThePatternSays() {
        SplittableRandom random = new SplittableRandom(7);
        String alphabet = "0123456789.+-eEnNaAiIfF ,dx٣";
        int accepted = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                boolean digit = random.nextInt(3) > 0;
                text.append(alphabet.charAt(random.nextInt(digit ? 14 : alphabet.length())));
            }
            boolean expected =
                    DECIMAL.matcher(text).matches() || WORD.matcher(text).matches();
            assertThat(accepts(text.toString())).as(text.toString()).isEqualTo(expected);
            accepted += expected ? 1 : 0;
        }
        assertThat(accepted).isBetween(10_000, 90_000);
    }

    @Test
    void readsEveryNumberAsTheJdkDoes() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 50_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            assertReadLikeTheJdk(Double.isFinite(any) ? Double.toString(any) : "0");
            assertReadLikeTheJdk(Double.toString(random.nextDouble(-1000, 1000)));
            String digits = Long.toString(random.nextLong() >>> random.nextInt(64));
            assertReadLikeTheJdk(digits.replaceFirst("-", "") + "e" + random.nextInt(-30, 30));
            int point = random.nextInt(digits.length());
            assertReadLikeTheJdk(digits.substring(0, point)
                    + (point == 0 && digits.startsWith("-") ? "0" : ".")
                    + digits.substring(point).replace("-", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "9007199254740993",
                "-9007199254740993e22",
                "9007199254740992e-22",
                "9007199254740992e23",
                "-0",
                "+0.0",
                "-.0e5",
                "1e22",
                "1e-22",
                "1e23",
                "922337203685477579",
                "92233720368547758079",
                "0.000000000000000000000000000000000000000000000000123",
                "100000000000000000000000000000000000000000000.",
                "4.9e-324",
                "2.4703282292062328e-324",
                "1.7976931348623157e308",
                "1.7976931348623159e308",
                "1e400",
                "-1e400",
                "1e-400",
                "1e99999999999999999999",
                "1e-99999999999999999999",
                "1e4294967296",
                "0e99999999999999999999",
            })
    void readsTheEdgesAsTheJdkDoes(String text) {
        assertReadLikeTheJdk(text);
    }

    @Test
    void manyZerosBehindThePointMeetAFarExponent() {
        String zeros = "0".repeat(300_000);
        assertReadLikeTheJdk("0." + zeros + "1e300001");
        assertReadLikeTheJdk("0." + zeros + "1e3000010");
        assertReadLikeTheJdk("1" + zeros + "e-300000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "-nan", "+NAN"})
    void readsNaN(String text) {
        assertThat(accepts(text)).isTrue();
        assertThat(decimals.value()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "+Infinity", "INF"})
    void readsInfinity(String text) {
        assertThat(accepts(text)).isTrue();
        assertThat(decimals.value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(accepts("-" + text.replace("+", ""))).isTrue();
        assertThat(decimals.value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
