package io.driftwatch.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.driftwatch.data.Dataset;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LabelledRowsTest {

    private static final Dataset ROWS = Dataset.builder().numeric("x", 1, 2, 3).build();

    @Test
    void holdsWhatBecameOfEachRow() {
        BitSet outcome = BitSet.valueOf(new long[] {0b101});
        LabelledRows rows = new LabelledRows(ROWS, "left", outcome);
        outcome.clear();
        assertThat(rows.features()).isSameAs(ROWS);
        assertThat(rows.label()).isEqualTo("left");
        assertThat(rows.positives()).isEqualTo(2);
        assertThat(rows.isPositive(0)).isTrue();
        assertThat(rows.isPositive(1)).isFalse();
        assertThat(rows.isPositive(2)).isTrue();
    }

    @Test
    void refusesAnOutcomeBeyondTheRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledRows(ROWS, "left", BitSet.valueOf(new long[] {0b1000})))
                .withMessage("There are 3 rows, but an outcome for row number 3, counted from 0.");
    }

    @Test
    void refusesARowThatIsNotThere() {
        LabelledRows rows = new LabelledRows(ROWS, "left", new BitSet());
        for (int row : new int[] {-1, 3}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> rows.isPositive(row))
                    .withMessage("There are 3 rows, and no row number " + row + ".");
        }
    }
}
