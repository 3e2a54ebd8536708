package io.driftwatch.testkit;

import io.driftwatch.data.DisplayText;
import io.driftwatch.run.Domain;
import io.driftwatch.store.DomainStore;
import io.driftwatch.store.NotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Domains in memory.
 *
 * @param memory what is shared
 */
record InMemoryDomains(Memory memory) implements DomainStore {

    @Override
    public Domain ensure(String key) {
        synchronized (memory) {
            memory.ensureDomain(key);
            return Objects.requireNonNull(memory.domains.get(key));
        }
    }

    @Override
    public Optional<Domain> find(String key) {
        synchronized (memory) {
            return Optional.ofNullable(memory.domains.get(key));
        }
    }

    @Override
    public List<Domain> list() {
        synchronized (memory) {
            return List.copyOf(memory.domains.values());
        }
    }

    @Override
    public Domain heartbeat(String key) {
        synchronized (memory) {
            if (!memory.domains.containsKey(key)) {
                throw new NotFoundException("There is no domain " + DisplayText.quoted(key) + ".");
            }
            memory.beat(key);
            return Objects.requireNonNull(memory.domains.get(key));
        }
    }
}
