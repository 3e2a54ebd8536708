package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void cutsBetweenCharactersAndNotWithinOne() {
        assertThat(Shown.name("😀".repeat(81))).isEqualTo("😀".repeat(80) + "… (81 characters)");
        assertThat(Shown.name("😀".repeat(80))).isEqualTo("😀".repeat(80));
    }
}
