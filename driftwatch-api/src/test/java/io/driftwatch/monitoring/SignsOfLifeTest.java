package io.driftwatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.StoreException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsOfLifeTest {

    private final Cards cards = new Cards().ready();
    private final FakeScheduler scheduler = new FakeScheduler();
    private final MonitorService service =
            cards.builder().heartbeat(scheduler).artifacts(cards.artifacts).build();

    private MonitorRun only() {
        return cards.stores.runs.list(null, 1).get(0);
    }

    private void onceWhileComparing(Runnable what) {
        cards.whileComparing = () -> {
            cards.whileComparing = () -> {};
            what.run();
        };
    }

    @Test
    void areWrittenWhileARunIsWorkedOnAndEndWithIt() {
        onceWhileComparing(() -> {
            scheduler.tick();
            scheduler.tick();
        });
        service.run(Cards.REQUEST);
        scheduler.tick();
        assertThat(scheduler.intervals).containsExactly(Duration.ofSeconds(10));
        assertThat(cards.stores.writes)
                .containsExactly(
                        "submit", "claim", "sign of life of attempt 1", "sign of life of attempt 1", "complete");
    }

    @Test
    void endWithAFailedRunToo() {
        cards.whileComparing = () -> {
            throw new IllegalArgumentException("The column is odd.");
        };
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).hasMessage("The column is odd.");
        scheduler.tick();
        assertThat(cards.stores.writes).containsExactly("submit", "claim", "fail");
    }

    @Test
    void oneThatCannotBeWrittenStopsNothing() {
        onceWhileComparing(() -> {
            cards.stores.runs.broken = new StoreException("The database is busy.", null);
            scheduler.tick();
            cards.stores.runs.broken = null;
            scheduler.tick();
        });
        assertThat(service.run(Cards.REQUEST).state()).isEqualTo(RunState.COMPLETED);
        assertThat(cards.stores.writes).containsOnlyOnce("sign of life of attempt 1");
    }

    @Test
    void oneOfAnAttemptThatDoesNotCountStopsNothing() {
        onceWhileComparing(() -> {
            service.sweep(Duration.ofMinutes(1));
            scheduler.tick();
        });
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).hasMessage("Attempt 1 does not count any more.");
        assertThat(cards.stores.writes).containsExactly("submit", "claim", "sign of life of attempt 1");
    }

    @Test
    void areShownAsOftenAsIsAskedFor() {
        cards.builder().heartbeat(scheduler, Duration.ofMillis(1)).build().run(Cards.REQUEST);
        assertThat(scheduler.intervals).containsExactly(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.0009S", "PT-10S"})
    void areNotShownMoreOftenThanEveryMillisecond(Duration every) {
        MonitorServiceBuilder builder = cards.builder();
        assertThatThrownBy(() -> builder.heartbeat(scheduler, every))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A sign of life is shown every millisecond at most, not " + every + ".");
    }

    @Test
    void closingCancelsWhatIsAtWork() {
        onceWhileComparing(service::close);
        assertThatThrownBy(() -> service.run(Cards.REQUEST))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Attempt 1 does not count any more.");
        assertThat(only().state()).isEqualTo(RunState.CANCELLED);
        assertThat(only().failure()).isEqualTo("The process was asked to end.");
        assertThat(cards.stores.writes).containsExactly("submit", "claim", "cancel");
        assertThat(service.run(Cards.REQUEST).attempt()).isEqualTo(2);
    }

    @Test
    void whatFailsAfterClosingIsNotRecordedAsAFailure() {
        onceWhileComparing(() -> {
            service.close();
            throw new IllegalStateException("The pool is closed.");
        });
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).hasMessage("The pool is closed.");
        assertThat(only().state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void closingCancelsNothingThatIsDone() {
        service.run(Cards.REQUEST);
        service.close();
        assertThat(only().state()).isEqualTo(RunState.COMPLETED);
        assertThat(cards.stores.writes).doesNotContain("cancel");
    }

    @Test
    void closingDoesNotFailWhereNothingCanBeCancelled() {
        onceWhileComparing(() -> {
            cards.stores.runs.broken = new StoreException("The database is gone.", null);
            service.close();
        });
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).hasMessage("The database is gone.");
        assertThat(only().state()).isEqualTo(RunState.PROCESSING);
    }
}
