package io.driftwatch.store;

import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps versions of baselines, which never change, and which of them is active. Implementations are thread-safe. */
public interface BaselineStore {

    /**
     * Keeps the next version, with its profile and model, and notes a sign of life of the domain, in one transaction. A
     * domain that is not kept yet is. The first version of a domain becomes active in any case.
     *
     * @param draft what to keep
     * @param activate whether it becomes the active version
     * @return the version; where the domain's latest version is the same content, that one
     * @throws ConflictException if another process made a version at the same time
     * @throws StoreException if the store fails
     */
    Baseline add(BaselineDraft draft, boolean activate);

    /**
     * Makes a version the active one.
     *
     * @param domain the domain's key
     * @param version the version
     * @return the version, now active
     * @throws NotFoundException if there is no such version
     * @throws StoreException if the store fails
     */
    Baseline activate(String domain, int version);

    /**
     * The active version.
     *
     * @param domain the domain's key
     * @return empty if the domain has no baseline
     * @throws StoreException if the store fails
     */
    Optional<Baseline> active(String domain);

    /**
     * A version.
     *
     * @param domain the domain's key
     * @param version the version
     * @return empty if there is none
     * @throws StoreException if the store fails
     */
    Optional<Baseline> find(String domain, int version);

    /**
     * All versions, the newest first.
     *
     * @param domain the domain's key; null for all domains
     * @return an immutable list
     * @throws StoreException if the store fails
     */
    List<Baseline> list(@Nullable String domain);
}
