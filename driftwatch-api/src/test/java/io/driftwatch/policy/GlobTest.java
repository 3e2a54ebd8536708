package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount     | amount       | true",
                "amount     | Amount       | false",
                "amount     | amounts      | false",
                "amount_*   | amount_eur   | true",
                "amount_*   | amount_      | true",
                "amount_*   | amount       | false",
                "*_eur      | amount_eur   | true",
                "*          | ''           | true",
                "a*b*c      | aXXbYYc      | true",
                "a*b*c      | aXXcYYb      | false",
                "v?         | v1           | true",
                "v?         | v12          | false",
                "v?         | v            | false",
                "v?         | v😀          | true",
                "😀*        | 😀x          | true",
                "a.c        | abc          | false",
                "a.c        | a.c          | true",
                "[a]        | [a]          | true",
                "(a)        | a            | false",
                "a+         | aa           | false",
                "\\😀        | 😀           | true",
                "a\\*       | a*           | true",
                "a\\*       | ab           | false",
                "a\\\\      | a\\          | true",
                "a\\        | a\\          | true",
                "\\Qa\\E    | QaE          | true",
            })
    void matchesTheWholeName(String pattern, String name, boolean matches) {
        assertThat(new Glob(pattern).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u2028b"})
    void anyTextIncludesLineBreaks(String name) {
        assertThat(new Glob("a*b").matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"amount, true", "am*, false", "am?, false", "am\\*, true", "am\\\\*, false", "am\\, true"})
    void isLiteralWithoutWildcards(String pattern, boolean literal) {
        assertThat(new Glob(pattern).isLiteral()).isEqualTo(literal);
    }

    /** Trying every way to share the letters among the stars would not end. */
    @Test
    void manyWildcardsAreMatchedInFewSteps() {
        Glob pattern = new Glob("*a".repeat(60) + "b");
        assertThat(pattern.matches("a".repeat(5_000))).isFalse();
        assertThat(pattern.matches("a".repeat(5_000) + "b")).isTrue();
    }
}
