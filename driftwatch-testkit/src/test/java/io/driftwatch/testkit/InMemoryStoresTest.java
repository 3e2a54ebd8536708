package io.driftwatch.testkit;

import io.driftwatch.store.MonitorStores;
import java.time.Duration;

class InMemoryStoresTest implements StoreContract {

    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
    private final MonitorStores stores = new InMemoryStores(clock);

    @Override
    public MonitorStores stores() {
        return stores;
    }

    @Override
    public void passTime(Duration duration) {
        clock.advance(duration);
    }
}
