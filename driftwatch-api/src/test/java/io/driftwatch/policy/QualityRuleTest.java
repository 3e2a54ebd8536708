package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.QualityRule.Setting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityRuleTest {

    @Test
    void hasTheIdsOfPolicyFilesAndReports() {
        assertThat(QualityRule.values())
                .extracting(QualityRule::word)
                .containsExactly(
                        "missing-column",
                        "column-type",
                        "all-missing",
                        "zero-rows",
                        "extra-column",
                        "missing-share",
                        "non-finite",
                        "unseen-categories");
        assertThat(QualityRule.ZERO_ROWS).hasToString("zero-rows");
        assertThat(QualitySeverity.values()).extracting(QualitySeverity::word).containsExactly("info", "warn", "error");
        assertThat(QualitySeverity.WARN).hasToString("warn");
    }

    @Test
    void whatLeavesNothingToCompareIsAnError() {
        assertThat(Stream.of(QualityRule.values())
                        .filter(rule -> rule.defaults().severity() == QualitySeverity.ERROR))
                .containsExactly(
                        QualityRule.MISSING_COLUMN,
                        QualityRule.COLUMN_TYPE,
                        QualityRule.ALL_MISSING,
                        QualityRule.ZERO_ROWS);
    }

    @Test
    void sharesHaveNamedLimits() {
        assertThat(QualityRule.MISSING_SHARE.limitName()).contains("maximumIncrease");
        assertThat(QualityRule.MISSING_SHARE.defaults()).isEqualTo(new Setting(QualitySeverity.WARN, 0.05));
        assertThat(QualityRule.NON_FINITE.limitName()).contains("maximumShare");
        assertThat(QualityRule.ZERO_ROWS.limitName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesALimitThatIsNoShare(double limit) {
        assertThatThrownBy(() -> new Setting(QualitySeverity.WARN, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A limit must be from 0 to 1, not " + limit + ".");
    }
}
