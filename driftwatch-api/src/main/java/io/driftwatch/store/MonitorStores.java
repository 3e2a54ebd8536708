package io.driftwatch.store;

/** The stores of one history, which belong together. Implementations are thread-safe. */
public interface MonitorStores {

    /**
     * The domains.
     *
     * @return their store
     */
    DomainStore domains();

    /**
     * The baselines.
     *
     * @return their store
     */
    BaselineStore baselines();

    /**
     * The batches.
     *
     * @return their store
     */
    BatchStore batches();

    /**
     * The profiles, policies and models.
     *
     * @return their store
     */
    ContentStore contents();

    /**
     * The runs.
     *
     * @return their store
     */
    RunStore runs();

    /**
     * The tickets.
     *
     * @return their store
     */
    TicketStore tickets();
}
