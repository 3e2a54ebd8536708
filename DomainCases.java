package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.run.Domain;
import io.driftwatch.store.DomainStore;
import io.driftwatch.store.NotFoundException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** What is promised of domains. */
final class DomainCases {

    private DomainCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("a domain is kept once", DomainCases::once),
                new StoreCase("a domain kept by many at once is one", DomainCases::byManyAtOnce),
                new StoreCase("domains are listed by key", DomainCases::listed),
                new StoreCase("a job reports for a domain", DomainCases::heartbeat),
                new StoreCase("an unknown domain", DomainCases::unknown));
    }

    private static void once(History history) {
        DomainStore domains = history.stores().domains();
        Domain first = domains.ensure(history.domain());
        history.time().accept(Duration.ofMinutes(1));
        assertThat(domains.ensure(history.domain())).isEqualTo(domains.find(history.domain()).orElseThrow());
        assertThat(first.key()).isEqualTo(history.domain());
        assertThat(first.heartbeatAt()).isNull();
        assertThatThrownBy(() -> domains.ensure("Not a key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The key of a domain");
    }

    private static void byManyAtOnce(History history) {
        assertThat(Together.call(() -> history.stores().domains().ensure(history.domain())))
                .containsOnly(history.stores().domains().find(history.domain()).orElseThrow());
    }

    private static void listed(History history) {
        history.other().baseline(1);
        history.baseline(1);
        assertThat(history.stores().domains().list())
                .isSortedAccordingTo(Comparator.comparing(Domain::key))
                .extracting(Domain::key)
                .contains(history.domain(), history.other().domain());
    }

    private static void heartbeat(History history) {
        DomainStore domains = history.stores().domains();
        Domain kept = domains.ensure(history.domain());
        Domain alive = domains.heartbeat(history.domain());
        assertThat(alive.createdAt()).isEqualTo(kept.createdAt());
        assertThat(Objects.requireNonNull(alive.heartbeatAt())).isAfterOrEqualTo(kept.createdAt());
        assertThat(domains.find(history.domain())).contains(alive);
    }

    private static void unknown(History history) {
        DomainStore domains = history.stores().domains();
        assertThat(domains.find(history.domain())).isEmpty();
        assertThatThrownBy(() -> domains.heartbeat(history.domain()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(history.domain());
        assertThat(domains.find(history.domain())).isEmpty();
    }
}
