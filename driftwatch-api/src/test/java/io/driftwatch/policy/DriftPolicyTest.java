package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.Schema;
import io.driftwatch.policy.QualityRule.Setting;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftPolicyTest {

    private static ColumnProfile numbers(double... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    private static ColumnProfile count(int from, int to) {
        return numbers(IntStream.range(from, to).asDoubleStream().toArray());
    }

    @Test
    void isCalibratedByDefault() {
        DriftPolicy policy = DriftPolicy.calibrated();
        assertThat(policy.name()).isEqualTo("calibrated");
        assertThat(policy.preset()).isEqualTo(Preset.CALIBRATED);
        assertThat(policy.significanceLevel()).isEqualTo(0.05);
        assertThat(policy.correction()).isEqualTo(Correction.BENJAMINI_HOCHBERG);
        assertThat(policy.minimumRows()).isEqualTo(30);
        assertThat(policy.status()).isEqualTo(new StatusLimits(0.2, 0.5, 0.10, 0.25));
        assertThat(policy.prediction()).isEmpty();
        assertThat(policy.rules()).isEmpty();
        assertThat(policy.minimumEffect("x")).isEqualTo(0.1);
        assertThat(policy.quality(QualityRule.ZERO_ROWS)).isEqualTo(QualityRule.ZERO_ROWS.defaults());
        assertThat(policy).hasToString("policy 'calibrated' with 0 rules");
    }

    @Test
    void theFirstRuleThatMatchesWins() {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("amount").withMinimumEffect(0.3))
                .rule(ColumnRule.matching("a*").asIgnored())
                .build();
        assertThat(policy.ruleFor("amount").map(ColumnRule::match)).contains("amount");
        assertThat(policy.ruleFor("age").map(ColumnRule::match)).contains("a*");
        assertThat(policy.ruleFor("x")).isEmpty();
        assertThat(policy.minimumEffect("amount")).isEqualTo(0.3);
        assertThat(policy.minimumEffect("age")).isEqualTo(0.1);
    }

    @Test
    void selectsColumnsAndTypesByItsRules() {
        ColumnSelection selection = DriftPolicy.builder()
                .rule(ColumnRule.matching("*_id").asIgnored())
                .rule(ColumnRule.matching("zip").withType(ColumnType.CATEGORICAL))
                .build()
                .selection();
        assertThat(selection.includes("customer_id")).isFalse();
        assertThat(selection.includes("zip")).isTrue();
        assertThat(selection.includes("amount")).isTrue();
        assertThat(selection.typeOf("zip")).contains(ColumnType.CATEGORICAL);
        assertThat(selection.typeOf("amount")).isEmpty();
    }

    @Test
    void comparesManyNumbersByKolmogorovSmirnovAndFewByChiSquare() {
        DriftPolicy policy = DriftPolicy.calibrated();
        assertThat(policy.defaultTest(count(0, 11), count(10, 21))).isEqualTo("ks");
        assertThat(policy.defaultTest(count(0, 11), count(9, 20))).isEqualTo("chi-square");
        ColumnProfile names = CategoricalProfile.of("x", 0, Map.of("a", 1L));
        assertThat(policy.defaultTest(names, names)).isEqualTo("chi-square");
    }

    @Test
    void keepsNoValuesOfIdentifiersThatNobodyVouchesFor() {
        ColumnProfile identifiers = count(0, 200);
        assertThat(DriftPolicy.calibrated().keepsValues(numbers(0.5, 1))).isTrue();
        assertThat(DriftPolicy.calibrated().keepsValues(identifiers)).isFalse();
        assertThat(DriftPolicy.builder().prediction("x").build().keepsValues(identifiers))
                .isTrue();
        assertThat(with(ColumnRule.matching("x").withTest("ks")).keepsValues(identifiers))
                .isTrue();
        assertThat(with(ColumnRule.matching("?").withTest("ks")).keepsValues(identifiers))
                .isFalse();
        assertThat(with(ColumnRule.matching("x").asCritical()).keepsValues(identifiers))
                .isFalse();
    }

    private static DriftPolicy with(ColumnRule rule) {
        return DriftPolicy.builder().rule(rule).build();
    }

    @Test
    void refusesARuleThatMatchesNoColumn() {
        DriftPolicy policy = DriftPolicy.builder()
                .name("cards")
                .rule(ColumnRule.matching("amount"))
                .rule(ColumnRule.matching("contry").asIgnored())
                .build();
        assertThatThrownBy(() -> policy.requireFits(List.of("amount", "country")))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(
                        "Policy 'cards', columns[1].match: 'contry' matches no column of the reference. Did you mean"
                                + " 'country'?");
        policy.requireFits(List.of("contry", "amount"));
    }

    @Test
    void doesNotLookForIgnoredColumnsInAProfile() {
        Schema profiled = new Schema(List.of(new Schema.Field("amount", ColumnType.NUMERIC)));
        with(ColumnRule.matching("gone").asIgnored()).requireFits(profiled);
        DriftPolicy wrong = with(ColumnRule.matching("gone*"));
        assertThatThrownBy(() -> wrong.requireFits(profiled))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("Policy 'calibrated', columns[0].match: 'gone*' matches no column of the reference. Known:"
                        + " amount.");
    }

    @Test
    void refusesAPredictionThatTheReferenceHasNot() {
        DriftPolicy policy = DriftPolicy.builder().prediction("scoer").build();
        assertThatThrownBy(() -> policy.requireFits(List.of("amount", "score2")))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(
                        "Policy 'calibrated', prediction.column: the reference has no column 'scoer'. Known: amount,"
                                + " score2.");
        policy.requireFits(List.of("scoer"));
    }

    @Test
    void refusesAPredictionThatIsIgnored() {
        DriftPolicy.Builder builder = DriftPolicy.builder()
                .prediction("score")
                .rule(ColumnRule.matching("s*").asIgnored());
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("Column 'score' is the prediction and is also ignored.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void refusesALevelThatIsNone(double level) {
        assertThatThrownBy(() -> DriftPolicy.builder().significanceLevel(level))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("A significance level must be above 0 and below 1, not " + level + ".");
    }

    @Test
    void refusesNoRowsAndABlankName() {
        assertThatThrownBy(() -> DriftPolicy.builder().minimumRows(0))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("The minimum of rows must be at least 1, not 0.");
        assertThatThrownBy(() -> DriftPolicy.builder().name(""))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("The name of a policy is blank.");
    }

    @Test
    void isNotChangedByItsBuilderAfterwards() {
        DriftPolicy.Builder builder = DriftPolicy.builder();
        DriftPolicy built = builder.build();
        builder.rule(ColumnRule.matching("*")).quality(QualityRule.ZERO_ROWS, new Setting(QualitySeverity.INFO, 0));
        assertThat(built).isEqualTo(DriftPolicy.calibrated());
    }

    @Test
    void isEqualByContent() {
        DriftPolicy same = DriftPolicy.builder()
                .name("calibrated")
                .minimumRows(30)
                .quality(QualityRule.NON_FINITE, QualityRule.NON_FINITE.defaults())
                .build();
        assertThat(same)
                .isEqualTo(DriftPolicy.calibrated())
                .hasSameHashCodeAs(DriftPolicy.calibrated())
                .isNotEqualTo("calibrated");
    }

    @Test
    void itsHashChangesWithAllThatDecides() {
        ColumnRule rule = ColumnRule.matching("x");
        Stream<DriftPolicy.Builder> different = Stream.of(
                DriftPolicy.builder(),
                DriftPolicy.builder().name("other"),
                DriftPolicy.builder().significanceLevel(0.01),
                DriftPolicy.builder().correction(Correction.NONE),
                DriftPolicy.builder().minimumRows(31),
                DriftPolicy.builder().status(new StatusLimits(0.1, 0.5, 0.10, 0.25)),
                DriftPolicy.builder().status(new StatusLimits(0.2, 0.6, 0.10, 0.25)),
                DriftPolicy.builder().status(new StatusLimits(0.2, 0.5, 0.11, 0.25)),
                DriftPolicy.builder().status(new StatusLimits(0.2, 0.5, 0.10, 0.26)),
                DriftPolicy.builder().prediction("x"),
                DriftPolicy.builder().rule(rule),
                DriftPolicy.builder().rule(rule).rule(rule),
                DriftPolicy.builder().rule(ColumnRule.matching("y")),
                DriftPolicy.builder().rule(rule.asIgnored()),
                DriftPolicy.builder().rule(rule.asCritical()),
                DriftPolicy.builder().rule(rule.withType(ColumnType.NUMERIC)),
                DriftPolicy.builder().rule(rule.withType(ColumnType.CATEGORICAL)),
                DriftPolicy.builder().rule(rule.withTest("ks")),
                DriftPolicy.builder().rule(rule.withTest("ks", Parameters.of("method", "exact"))),
                DriftPolicy.builder().rule(rule.withThreshold(0.1)),
                DriftPolicy.builder().rule(rule.withMinimumEffect(0.1)),
                DriftPolicy.builder().quality(QualityRule.ZERO_ROWS, new Setting(QualitySeverity.WARN, 0)),
                DriftPolicy.builder().quality(QualityRule.NON_FINITE, new Setting(QualitySeverity.WARN, 0.1)));
        assertThat(different.map(builder -> builder.build().hash())).doesNotHaveDuplicates();
    }

    @Test
    void anotherPredictionChangesNothingElse() {
        DriftPolicy.Builder builder = DriftPolicy.builder()
                .name("cards")
                .significanceLevel(0.01)
                .correction(Correction.NONE)
                .minimumRows(31)
                .status(new StatusLimits(0.1, 0.6, 0.11, 0.26))
                .rule(ColumnRule.matching("x").asCritical())
                .rule(ColumnRule.matching("y").asIgnored())
                .quality(QualityRule.NON_FINITE, new Setting(QualitySeverity.WARN, 0.1))
                .quality(QualityRule.ZERO_ROWS, new Setting(QualitySeverity.WARN, 0));
        DriftPolicy policy = builder.build();
        assertThat(policy.withPrediction("score"))
                .isEqualTo(builder.prediction("score").build())
                .isNotEqualTo(policy);
        assertThat(policy.withPrediction("score").withPrediction("x").prediction())
                .contains("x");
        assertThatThrownBy(() -> policy.withPrediction("y"))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("Column 'y' is the prediction and is also ignored.");
    }
}
