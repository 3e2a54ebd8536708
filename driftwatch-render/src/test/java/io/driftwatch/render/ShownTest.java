package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void cutsBetweenCharactersAndNotWithinOne() {
        assertThat(Shown.name("😀".repeat(81))).isEqualTo("😀".repeat(80) + "… (81 characters)");
        assertThat(Shown.name("😀".repeat(80))).isEqualTo("😀".repeat(80));
    }

    @Test
    void wholeNumbersAreNamesAndNotRounded() {
        assertThat(Shown.value(94103)).isEqualTo("94103");
        assertThat(Shown.value(-2)).isEqualTo("-2");
        assertThat(Shown.value(0.123456)).isEqualTo("0.1235");
        assertThat(Shown.value(1e20)).isEqualTo("1e+20");
    }
}
