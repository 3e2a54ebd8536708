package io.driftwatch.testkit;

import io.driftwatch.store.BaselineStore;
import io.driftwatch.store.BatchStore;
import io.driftwatch.store.ContentStore;
import io.driftwatch.store.DomainStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.RunStore;
import io.driftwatch.store.TicketStore;
import java.time.Clock;

/**
 * A history in memory, for tests: it keeps the contract of a store as a database does, and is gone with the process.
 * Its clock is given, and its ids count up, so that a test sees the same each time. Thread-safe.
 */
public final class InMemoryStores implements MonitorStores {

    private final Memory memory;

    /**
     * An empty history.
     *
     * @param clock the store's clock, for example a {@link SettableClock}
     */
    public InMemoryStores(Clock clock) {
        memory = new Memory(clock);
    }

    @Override
    public DomainStore domains() {
        return new InMemoryDomains(memory);
    }

    @Override
    public BaselineStore baselines() {
        return new InMemoryBaselines(memory);
    }

    @Override
    public BatchStore batches() {
        return new InMemoryBatches(memory);
    }

    @Override
    public ContentStore contents() {
        return new InMemoryContents(memory);
    }

    @Override
    public RunStore runs() {
        return new InMemoryRuns(memory);
    }

    @Override
    public TicketStore tickets() {
        return new InMemoryTickets(memory);
    }
}
