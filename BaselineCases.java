package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.store.NotFoundException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What is promised of baselines. */
final class BaselineCases {

    private BaselineCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("a first version becomes active", BaselineCases::first),
                new StoreCase("versions have no gaps", BaselineCases::withoutGaps),
                new StoreCase("versions made at once have no gaps", BaselineCases::atOnce),
                new StoreCase("the same content again is the same version", BaselineCases::sameAgain),
                new StoreCase("earlier content again is a new version", BaselineCases::earlierAgain),
                new StoreCase("the active version moves", BaselineCases::activated),
                new StoreCase("domains have versions of their own", BaselineCases::apart),
                new StoreCase("an unknown baseline", BaselineCases::unknown));
    }

    private static Baseline add(History history, int number, boolean activate) {
        return history.baselines()
                .add(BaselineDraft.of(history.domain(), History.profile(number), "a file", "new data"), activate);
    }

    private static void first(History history) {
        BaselineDraft draft = BaselineDraft.of(history.domain(), History.profile(1), "a file", "new data");
        Baseline kept = history.baselines().add(draft, false);
        assertThat(kept.domain()).isEqualTo(history.domain());
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.schema()).isEqualTo(draft.profile().schema());
        assertThat(kept.rows()).isEqualTo(draft.profile().rows());
        assertThat(kept.profile()).isEqualTo(draft.profile().hash());
        assertThat(kept.model()).isNull();
        assertThat(kept.source()).isEqualTo("a file");
        assertThat(kept.reason()).isEqualTo("new data");
        assertThat(kept.hash()).isEqualTo(draft.hash());
        assertThat(kept.active()).isTrue();
        assertThat(history.baselines().active(history.domain())).contains(kept);
        assertThat(history.baselines().find(history.domain(), 1)).contains(kept);
    }

    private static void withoutGaps(History history) {
        Baseline one = add(history, 1, true);
        add(history, 2, false);
        add(history, 3, true);
        assertThat(history.baselines().list(history.domain()))
                .extracting(Baseline::version)
                .containsExactly(3, 2, 1);
        assertThat(history.baselines().list(null)).containsAll(history.baselines().list(history.domain()));
        assertThat(history.baselines().active(history.domain()).orElseThrow().version())
                .isEqualTo(3);
        Baseline now = history.baselines().find(history.domain(), 1).orElseThrow();
        assertThat(now).usingRecursiveComparison().ignoringFields("active").isEqualTo(one);
        assertThat(now.active()).isFalse();
    }

    private static void atOnce(History history) {
        AtomicInteger number = new AtomicInteger();
        Set<Integer> versions =
                new HashSet<>(Together.call(() -> add(history, number.incrementAndGet(), true).version()));
        assertThat(history.baselines().list(history.domain()))
                .extracting(Baseline::version)
                .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(versions).hasSize(8);
        assertThat(history.baselines().list(history.domain()))
                .filteredOn(Baseline::active)
                .hasSize(1);
    }

    private static void sameAgain(History history) {
        Baseline one = add(history, 1, true);
        assertThat(add(history, 1, true)).isEqualTo(one);
        assertThat(Together.call(() -> add(history, 1, false))).containsOnly(one);
        assertThat(history.baselines().list(history.domain())).containsExactly(one);
    }

    private static void earlierAgain(History history) {
        add(history, 1, true);
        add(history, 2, true);
        assertThat(add(history, 1, true).version()).isEqualTo(3);
    }

    private static void activated(History history) {
        add(history, 1, true);
        add(history, 2, true);
        Baseline again = history.baselines().activate(history.domain(), 1);
        assertThat(again.active()).isTrue();
        assertThat(history.baselines().active(history.domain())).contains(again);
        assertThat(history.baselines().list(history.domain()))
                .extracting(Baseline::active)
                .containsExactly(false, true);
        assertThat(add(history, 2, true).active()).isTrue();
    }

    private static void apart(History history) {
        Baseline here = add(history, 1, true);
        Baseline there = add(history.other(), 2, true);
        assertThat(there.version()).isEqualTo(1);
        assertThat(history.baselines().list(history.domain())).containsExactly(here);
        assertThat(history.baselines().active(history.domain())).contains(here);
    }

    private static void unknown(History history) {
        assertThat(history.baselines().find(history.domain(), 1)).isEmpty();
        assertThat(history.baselines().active(history.domain())).isEmpty();
        assertThat(history.baselines().list(history.domain())).isEmpty();
        add(history, 1, true);
        assertThat(history.baselines().find(history.domain(), 2)).isEmpty();
        assertThatThrownBy(() -> history.baselines().activate(history.domain(), 2))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(history.domain())
                .hasMessageContaining("2");
        assertThat(history.baselines().active(history.domain()).orElseThrow().version())
                .isEqualTo(1);
    }
}
