package io.driftwatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.RunStore;
import io.driftwatch.store.StoreException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FailedRunsTest {

    private final Cards cards = new Cards().ready();
    private final MonitorService service = cards.service();

    private MonitorRun only() {
        return cards.stores.runs.list(null, 1).get(0);
    }

    private void failWith(RuntimeException failure) {
        cards.whileComparing = () -> {
            throw failure;
        };
    }

    @Test
    void aFailureIsRecordedAndThrown() {
        IllegalArgumentException failure = new IllegalArgumentException("The column is odd.");
        failWith(failure);
        assertThat(catchThrowable(() -> service.run(Cards.REQUEST))).isSameAs(failure);
        assertThat(only().state()).isEqualTo(RunState.FAILED);
        assertThat(only().failure()).isEqualTo("The column is odd.");
        assertThat(cards.stores.writes).containsExactly("submit", "claim", "fail");
    }

    @Test
    void askingAgainIsAnotherAttempt() {
        failWith(new IllegalArgumentException("The column is odd."));
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).hasMessage("The column is odd.");
        cards.whileComparing = () -> {};
        MonitorRun run = service.run(Cards.REQUEST);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.failure()).isNull();
    }

    @Test
    void anErrorWithoutWordsIsRecordedByItsName() {
        cards.whileComparing = () -> {
            throw new StackOverflowError();
        };
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).isInstanceOf(StackOverflowError.class);
        assertThat(only().failure()).isEqualTo("java.lang.StackOverflowError");
    }

    @Test
    void aLongReasonIsShortened() {
        failWith(new IllegalArgumentException("x".repeat(5000)));
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).hasMessage("x".repeat(5000));
        assertThat(only().failure()).isEqualTo("x".repeat(2000) + "… (5000 characters)");
    }

    @Test
    void aRunThatWasTakenForDeadMeanwhileIsNotRecordedAsItsFailure() {
        cards.whileComparing = () -> service.sweep(Duration.ofMinutes(1));
        assertThatThrownBy(() -> service.run(Cards.REQUEST))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Attempt 1 does not count any more.");
        assertThat(only().state()).isEqualTo(RunState.FAILED);
        assertThat(only().failure()).isEqualTo(RunStore.STALE);
        assertThat(cards.stores.writes).containsExactly("submit", "claim");
        assertThat(cards.stores.runs.reports).isEmpty();
    }

    @Test
    void aFailureThatCannotBeRecordedIsStillTheOneThatIsThrown() {
        IllegalArgumentException failure = new IllegalArgumentException("The column is odd.");
        StoreException broken = new StoreException("The database is gone.", null);
        cards.whileComparing = () -> {
            cards.stores.runs.broken = broken;
            throw failure;
        };
        assertThat(catchThrowable(() -> service.run(Cards.REQUEST)))
                .isSameAs(failure)
                .hasSuppressedException(broken);
        assertThat(only().state()).isEqualTo(RunState.PROCESSING);
    }

    @Test
    void aSchedulerThatTakesNoMoreIsAFailureOfTheRun() {
        FakeScheduler ended = new FakeScheduler();
        ended.shutdown();
        MonitorService beating = cards.builder().heartbeat(ended).build();
        assertThatThrownBy(() -> beating.run(Cards.REQUEST))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("The scheduler is shut down.");
        assertThat(only().state()).isEqualTo(RunState.FAILED);
        assertThat(only().failure()).isEqualTo("The scheduler is shut down.");
    }
}
