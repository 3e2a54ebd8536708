package io.driftwatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptInputsTest {

    private static final DatasetProfile PROFILE = Cards.profile(Dataset.builder()
            .numeric("customer", IntStream.range(0, 200).asDoubleStream().toArray())
            .numeric("score", IntStream.range(0, 200).asDoubleStream().toArray())
            .build());

    private final Cards cards = new Cards();

    private static BaselineDraft baseline(String reason) {
        return BaselineDraft.of("cards", PROFILE, "warehouse", reason);
    }

    private ColumnProfile column(String name, Baseline baseline) {
        return cards.stores.profile(baseline.profile()).column(name);
    }

    @Test
    void aRefreshedBaselineIsActiveUnlessItIsNotToBe() {
        MonitorService service = cards.service();
        assertThat(service.refresh(baseline("launch"), false).active()).isTrue();
        assertThat(service.refresh(baseline("summer"), false).active()).isFalse();
        Baseline latest = service.refresh(baseline("autumn"));
        assertThat(latest.active()).isTrue();
        assertThat(service.stores().baselines().active("cards")).contains(latest);
        assertThat(cards.stores.writes).startsWith("baseline 1");
    }

    @Test
    void valuesOfIdentifiersAreNotKept() {
        MonitorService service = cards.service();
        assertThat(column("customer", service.refresh(baseline("launch"))).isWithheld())
                .isTrue();
        FeatureBatch batch =
                service.ingest(new BatchDraft("cards", "1", PROFILE, BatchOrigin.ingested("scoring service")));
        assertThat(cards.stores.profile(batch.profile()).column("customer").isWithheld())
                .isTrue();
        assertThat(batch.rows()).isEqualTo(200);
        assertThat(cards.stores.writes).endsWith("batch 1");
    }

    @Test
    void valuesThatTheServicesPolicyVouchesForAreKept() {
        DriftPolicy vouching = DriftPolicy.builder()
                .rule(ColumnRule.matching("customer").withTest("ks"))
                .build();
        MonitorService service = cards.builder().policy(vouching).build();
        assertThat(column("customer", service.refresh(baseline("launch"))).isWithheld())
                .isFalse();
    }

    @Test
    void scoresThatLookLikeIdentifiersAreKeptWhereThePolicyNamesNoPrediction() {
        assertThat(column("score", cards.service().refresh(baseline("launch"))).isWithheld())
                .isFalse();
        MonitorService other = new Cards()
                .builder()
                .policy(DriftPolicy.builder().prediction("customer").build())
                .build();
        Baseline kept = other.refresh(baseline("launch"));
        assertThat(other.stores().contents().profile(kept.profile()).columns())
                .extracting(ColumnProfile::name, ColumnProfile::isWithheld)
                .containsExactly(tuple("customer", false), tuple("score", true));
    }
}
