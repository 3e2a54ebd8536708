package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Domain;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryJsonTest {

    private static final DriftReport REPORT = JsonSamples.report();

    /** Every kind of document, and the file that it is to be. */
    static Stream<Arguments> documents() {
        return Stream.concat(
                lists(),
                Stream.of(
                        document("baseline", () -> HistoryJson.baseline(HistorySamples.baseline(true))),
                        document("baseline-without-model", () -> HistoryJson.baseline(HistorySamples.baseline(false))),
                        document("batch", () -> HistoryJson.batch(HistorySamples.synthetic())),
                        document("batch-ingested", () -> HistoryJson.batch(HistorySamples.ingested())),
                        document("run-queued", () -> HistoryJson.run(HistorySamples.queued(), null, List.of())),
                        document("run-failed", () -> HistoryJson.run(HistorySamples.failed(), null, List.of())),
                        document(
                                "ticket",
                                () -> HistoryJson.ticket(HistorySamples.ticket(), HistorySamples.ticketEvents()))));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                document("domains", () -> HistoryJson.domains(HistorySamples.domains())),
                document("baselines", () -> HistoryJson.baselines(List.of(HistorySamples.baseline(true)))),
                document(
                        "batches",
                        () -> HistoryJson.batches(List.of(HistorySamples.synthetic(), HistorySamples.ingested()))),
                document(
                        "runs",
                        () -> HistoryJson.runs(List.of(
                                HistorySamples.completed(REPORT), HistorySamples.failed(), HistorySamples.queued()))),
                document("tickets", () -> HistoryJson.tickets(List.of(HistorySamples.ticket()))));
    }

    private static Arguments document(String name, Supplier<String> text) {
        return Arguments.of(name, text);
    }

    private static String golden(String name) {
        return JsonSamples.resource("history/" + name);
    }

    /** As a reader finds it by its place, such as {@code /runs/0/id}. */
    private static String at(String pointer, String document) throws IOException {
        try (JsonParser parser = new FilteringParserDelegate(
                new JsonFactory().createParser(document),
                new JsonPointerBasedFilter(JsonPointer.compile(pointer)),
                Inclusion.ONLY_INCLUDE_ALL,
                false)) {
            assertThat(parser.nextToken()).as(pointer).isNotNull();
            return parser.getText();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void writesWhatProgramsAndPeopleRead(String name, Supplier<String> text) {
        assertThat(text.get()).isEqualTo(golden(name + ".json"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void isTheSameEverywhere(String name, Supplier<String> text) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(text.get()).isEqualTo(golden(name + ".json"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsOneObjectWithOneArray(String name, Supplier<String> text) throws IOException {
        int arrays = 0;
        try (JsonParser parser = new JsonFactory().createParser(text.get())) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(parser.nextFieldName()).isEqualTo(name);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                arrays += token == JsonToken.START_ARRAY ? 1 : 0;
            }
        }
        assertThat(arrays).isEqualTo(1);
    }

    @Test
    void readersFindTheLatestFirst() throws IOException {
        String runs = HistoryJson.runs(
                List.of(HistorySamples.completed(REPORT), HistorySamples.failed(), HistorySamples.queued()));
        assertThat(at("/runs/0/id", runs)).isEqualTo(HistorySamples.id(6).toString());
        assertThat(at("/runs/0/scenario", runs))
                .isEqualTo("income_drop+inflation_shift:intensity=0.5:onset=2026-03:ramp=6");
        assertThat(at("/runs/1/scenario", runs)).isEqualTo("null");
        assertThat(at("/runs/1/state", runs)).isEqualTo("failed");
        assertThat(at("/runs/2/status", runs)).isEqualTo("null");
    }

    @Test
    void anEmptyHistoryIsAnEmptyArray() {
        String expected = "{\n  \"%s\": []\n}\n";
        assertThat(HistoryJson.domains(List.of())).isEqualTo(expected, "domains");
        assertThat(HistoryJson.baselines(List.of())).isEqualTo(expected, "baselines");
        assertThat(HistoryJson.batches(List.of())).isEqualTo(expected, "batches");
        assertThat(HistoryJson.runs(List.of())).isEqualTo(expected, "runs");
        assertThat(HistoryJson.tickets(List.of())).isEqualTo(expected, "tickets");
    }

    /** The report of a run is what its own reader takes. */
    @Test
    void aCompletedRunHoldsItsTicketsAndItsWholeReport() throws IOException {
        String run = HistoryJson.run(HistorySamples.completed(REPORT), REPORT, List.of(HistorySamples.ticket()));
        int begin = run.indexOf("  \"report\": ");
        assertThat(run.substring(0, begin)).isEqualTo(golden("run-completed.txt"));
        String report = run.substring(begin + "  \"report\": ".length(), run.lastIndexOf('}'));
        assertThat(report.replace("\n  ", "\n")).isEqualTo(ReportJson.write(REPORT));
        assertThat(at("/report/reportHash", run)).isEqualTo(REPORT.hash().hex());
        assertThat(at("/tickets/0/id", run)).isEqualTo(HistorySamples.id(7).toString());
    }

    /**
     * Control characters, quotes, markup, half a surrogate pair and reordering marks, in every text that people give.
     */
    @Test
    void hostileTextsComeBackAsTheyWere() throws IOException {
        String hostile = "\"}],\"runs\":[{\n\u0000\u001b[31m</script>\\ \u202e\uD83D 😀\u2028";
        assertThat(at("/batch", HistoryJson.batch(HistorySamples.batch(hostile))))
                .isEqualTo(hostile);
        String baselines = HistoryJson.baselines(List.of(HistorySamples.baseline(hostile)));
        assertThat(at("/baselines/0/source", baselines)).isEqualTo(hostile);
        assertThat(at("/baselines/0/reason", baselines)).isEqualTo(hostile);
        String run = HistoryJson.run(HistorySamples.failed(hostile), null, List.of(HistorySamples.ticket(hostile)));
        assertThat(at("/failure", run)).isEqualTo(hostile);
        assertThat(at("/tickets/0/title", run)).isEqualTo(hostile);
        assertThat(at("/report", run)).isEqualTo("null");
        String ticket =
                HistoryJson.ticket(HistorySamples.ticket(hostile), List.of(HistorySamples.noted(hostile, hostile)));
        assertThat(at("/description", ticket)).isEqualTo(hostile);
        assertThat(at("/events/0/author", ticket)).isEqualTo(hostile);
        assertThat(at("/events/0/note", ticket)).isEqualTo(hostile);
        assertThat(ticket).doesNotContain("\u0000", "\u001b", "\uD83D ");
    }

    @Test
    void aDomainWithoutASignOfLifeHasNone() throws IOException {
        Domain silent = new Domain("loans", HistorySamples.time(1), null);
        assertThat(at("/domains/0/heartbeatAt", HistoryJson.domains(List.of(silent))))
                .isEqualTo("null");
    }
}
