package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTypeTest {

    @Test
    void hasTheWordsOfPolicyFiles() {
        assertThat(ColumnType.values()).extracting(ColumnType::word).containsExactly("numeric", "categorical");
        assertThat(ColumnType.NUMERIC).hasToString("numeric");
    }
}
