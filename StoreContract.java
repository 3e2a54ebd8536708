package io.driftwatch.testkit;

import io.driftwatch.store.MonitorStores;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract that every {@link MonitorStores} keeps. Implement it in a test class of JUnit 5 or 6 to have a store of
 * your own checked:
 *
 * <pre>{@code
 * class MyStoresTest implements StoreContract {
 *     private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
 *     private final MonitorStores stores = InMemoryStores.at(clock);
 *
 *     @Override
 *     public MonitorStores stores() {
 *         return stores;
 *     }
 *
 *     @Override
 *     public void passTime(Duration duration) {
 *         clock.advance(duration);
 *     }
 * }
 * }</pre>
 *
 * <p>Each method is one promise, looked at in several cases; each case has domains of its own, so that all may share
 * one store that is empty at first. Stateless; the cases may run in any order, but not at once.
 */
@SuppressWarnings("exports") // whoever implements it requires JUnit
public interface StoreContract {

    /**
     * The stores that must keep the contract.
     *
     * @return the stores, in which no case was run before
     */
    MonitorStores stores();

    /**
     * Lets time pass for what is kept: signs of life are so much older then. With a clock that cannot be set, make the
     * times that are kept older.
     *
     * @param duration how much time
     */
    void passTime(Duration duration);

    /**
     * A domain is kept once, found by its key, and shows when a job last reported.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> keepsDomains() {
        return tests(DomainCases.of());
    }

    /**
     * Versions have no gaps and never change, the same content again is the same version, and one is active.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> keepsVersionsOfBaselines() {
        return tests(BaselineCases.of());
    }

    /**
     * The same content under an id is the same batch, other content is refused with both hashes.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> keepsBatches() {
        return tests(BatchCases.of());
    }

    /**
     * The same question is the same run; it is claimed by one only, and tried anew after it failed.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> givesARunToOneOnly() {
        return tests(ClaimCases.of());
    }

    /**
     * Runs are listed the newest first, and keep their baseline when another becomes active.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> keepsRuns() {
        return tests(RunCases.of());
    }

    /**
     * Whoever is not the run's attempt any more writes nothing.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> refusesAnAttemptThatIsOver() {
        return tests(FencingCases.of());
    }

    /**
     * A verdict is kept with all that belongs to it, or not at all.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> completesARunAsAWhole() {
        return tests(CompletionCases.of());
    }

    /**
     * A cause has one open ticket, which counts the runs that asked for it.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> opensOneTicketACause() {
        return tests(TicketCases.of());
    }

    /**
     * A ticket moves forwards only, and every step is in its history.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> movesTicketsForwardsOnly() {
        return tests(TicketStepCases.of());
    }

    /**
     * A run without a sign of life is failed, and no other.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> sweepsOnlyWhatIsDead() {
        return tests(SweepCases.of());
    }

    /**
     * Profiles, policies, models and reports come back with the same hash.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> givesBackWhatWasKept() {
        return tests(ContentCases.of());
    }

    /**
     * Texts that mean something to a database, a page or a terminal come back as they were.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> bearsAnyText() {
        return tests(HostileTextCases.of());
    }

    private Stream<DynamicTest> tests(Stream<StoreCase> cases) {
        MonitorStores stores = stores();
        return cases.map(each -> DynamicTest.dynamicTest(
                each.name(), () -> each.check().accept(History.of(each.name(), stores, this::passTime))));
    }
}
