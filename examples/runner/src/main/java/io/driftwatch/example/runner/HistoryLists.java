package io.driftwatch.example.runner;

import io.driftwatch.io.HistoryJson;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.Ticket;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists of the history, newest first. */
final class HistoryLists {

    private HistoryLists() {}

    /** A list of one kind of entry. */
    private abstract static class Listing<T> extends HistoryCommand {

        private final Function<List<T>, String> text;
        private final Function<List<T>, String> json;

        @Option(names = "--domain", paramLabel = "D", description = "Only of this domain; of all if absent.")
        private @Nullable String domain;

        @Mixin
        private ListOptions format = new ListOptions();

        Listing(Surroundings surroundings, Function<List<T>, String> text, Function<List<T>, String> json) {
            super(surroundings);
            this.text = text;
            this.json = json;
        }

        abstract List<T> find(MonitorStores stores, @Nullable String ofDomain);

        @Override
        final int on(History history) {
            List<T> found = find(history.stores(), domain);
            format.print(streams(), () -> text.apply(found), () -> json.apply(found));
            return ExitCode.PASSED;
        }
    }

    /** Versions of baselines. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists baselines, newest first.")
    static final class Baselines extends Listing<Baseline> {

        Baselines(Surroundings surroundings) {
            super(surroundings, Shown::baselines, HistoryJson::baselines);
        }

        @Override
        List<Baseline> find(MonitorStores stores, @Nullable String ofDomain) {
            return stores.baselines().list(ofDomain);
        }
    }

    /** Batches. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists batches, newest first.")
    static final class Batches extends Listing<FeatureBatch> {

        Batches(Surroundings surroundings) {
            super(surroundings, Shown::batches, HistoryJson::batches);
        }

        @Override
        List<FeatureBatch> find(MonitorStores stores, @Nullable String ofDomain) {
            return stores.batches().list(ofDomain);
        }
    }

    /** Runs. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists runs, newest first.")
    static final class Runs extends Listing<MonitorRun> {

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "100",
                description = "How many at most; 100 if absent.")
        private int limit;

        Runs(Surroundings surroundings) {
            super(surroundings, Shown::runs, HistoryJson::runs);
        }

        @Override
        List<MonitorRun> find(MonitorStores stores, @Nullable String ofDomain) {
            return stores.runs().list(ofDomain, limit);
        }
    }

    /** Tickets. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists tickets, newest first.")
    static final class Tickets extends Listing<Ticket> {

        Tickets(Surroundings surroundings) {
            super(surroundings, Shown::tickets, HistoryJson::tickets);
        }

        @Override
        List<Ticket> find(MonitorStores stores, @Nullable String ofDomain) {
            return stores.tickets().list(ofDomain);
        }
    }
}
