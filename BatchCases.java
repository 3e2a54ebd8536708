package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.store.ConflictException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What is promised of batches. */
final class BatchCases {

    private BatchCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("a batch comes back", BatchCases::comesBack),
                new StoreCase("a made-up batch says how it was made", BatchCases::madeUp),
                new StoreCase("the same batch again is the same", BatchCases::sameAgain),
                new StoreCase("a batch kept by many at once is one", BatchCases::atOnce),
                new StoreCase("other content under a kept id", BatchCases::otherContent),
                new StoreCase("batches are listed the newest first", BatchCases::listed));
    }

    private static BatchDraft draft(History history, String id, int number) {
        return new BatchDraft(history.domain(), id, History.profile(number), BatchOrigin.ingested("a file"));
    }

    private static void comesBack(History history) {
        BatchDraft draft = draft(history, "2026-01-31", 1);
        FeatureBatch kept = history.batches().add(draft);
        assertThat(kept.domain()).isEqualTo(history.domain());
        assertThat(kept.batch()).isEqualTo("2026-01-31");
        assertThat(kept.schema()).isEqualTo(draft.profile().schema());
        assertThat(kept.rows()).isEqualTo(draft.profile().rows());
        assertThat(kept.profile()).isEqualTo(draft.profile().hash());
        assertThat(kept.origin()).isEqualTo(draft.origin());
        assertThat(history.batches().find(history.domain(), "2026-01-31")).contains(kept);
        assertThat(history.batches().find(history.domain(), "2026-02-28")).isEmpty();
        assertThat(history.batches().find(history.other().domain(), "2026-01-31"))
                .isEmpty();
    }

    private static void madeUp(History history) {
        List<Scenario> scenarios = List.of(
                Scenario.of("income_drop").withOnset(YearMonth.of(2026, 3), 6),
                Scenario.of("inflation_shift").withIntensity(0.1));
        BatchOrigin origin = BatchOrigin.synthetic(
                "banking", new ScenarioRequest(scenarios, Long.MIN_VALUE, LocalDate.of(2024, 2, 29), 1_000, 3));
        history.batches().add(new BatchDraft(history.domain(), "made up", History.profile(1), origin));
        assertThat(history.batches()
                        .find(history.domain(), "made up")
                        .orElseThrow()
                        .origin())
                .isEqualTo(origin);
    }

    private static void sameAgain(History history) {
        FeatureBatch kept = history.batches().add(draft(history, "one", 1));
        assertThat(history.batches().add(draft(history, "one", 1))).isEqualTo(kept);
        assertThat(history.batches().list(history.domain())).containsExactly(kept);
        assertThat(history.batches().add(draft(history, "two", 1)).id()).isNotEqualTo(kept.id());
    }

    private static void atOnce(History history) {
        assertThat(Together.call(() -> history.batches().add(draft(history, "one", 1)))).containsOnly(history.batches()
                .find(history.domain(), "one")
                .orElseThrow());
    }

    private static void otherContent(History history) {
        FeatureBatch kept = history.batches().add(draft(history, "one", 1));
        BatchDraft other = draft(history, "one", 2);
        assertThatThrownBy(() -> history.batches().add(other))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("'one'")
                .hasMessageContaining(kept.profile().hex())
                .hasMessageContaining(other.profile().hash().hex());
        assertThat(history.batches().list(history.domain())).containsExactly(kept);
    }

    private static void listed(History history) {
        history.batch("a");
        history.batch("ccc");
        history.batch("bb");
        history.other().batch("dddd");
        assertThat(history.batches().list(history.domain()))
                .extracting(FeatureBatch::batch)
                .containsExactly("bb", "ccc", "a");
        assertThat(history.batches().list(null))
                .containsSubsequence(history.batches().list(history.domain()));
    }
}
