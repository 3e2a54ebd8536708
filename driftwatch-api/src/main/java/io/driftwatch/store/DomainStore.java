package io.driftwatch.store;

import io.driftwatch.run.Domain;
import java.util.List;
import java.util.Optional;

/** Keeps domains. Implementations are thread-safe, and shared by processes where the database is. */
public interface DomainStore {

    /**
     * A domain by its key, kept now if it was not.
     *
     * @param key its key
     * @return the domain
     * @throws IllegalArgumentException if the key is malformed
     * @throws StoreException if the store fails
     */
    Domain ensure(String key);

    /**
     * A domain by its key.
     *
     * @param key its key
     * @return the domain, or empty if it is not kept
     * @throws StoreException if the store fails
     */
    Optional<Domain> find(String key);

    /**
     * All domains, by key.
     *
     * @return an immutable list
     * @throws StoreException if the store fails
     */
    List<Domain> list();

    /**
     * Notes that a job reported for a domain just now, by the store's clock.
     *
     * @param key the domain's key
     * @return the domain
     * @throws NotFoundException if it is not kept
     * @throws StoreException if the store fails
     */
    Domain heartbeat(String key);
}
