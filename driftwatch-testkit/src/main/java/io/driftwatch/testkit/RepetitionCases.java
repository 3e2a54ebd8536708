package io.driftwatch.testkit;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTestResult;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The same two profiles give the same bits: again, in many threads at once, and in any locale. */
final class RepetitionCases {

    private static final int THREADS = 4;
    private static final int COMPARISONS = 24;

    private RepetitionCases() {}

    static Stream<ContractCase> of(Subject test) {
        Stream<ContractCase> locales = Stream.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-CH")
                .map(tag -> test.when("in the locale " + tag, subject -> isTheSameIn(subject, tag)));
        return Stream.concat(
                Stream.of(
                        test.when("compared again", subject -> isTheSame(subject, results(subject))),
                        test.when("in many threads", RepetitionCases::isTheSameInManyThreads)),
                locales);
    }

    /** One comparison of each kind: without and with drift, of a few rows, and of none. */
    private static List<StatTestResult> results(Subject subject) {
        return subject.types()
                .flatMap(type -> {
                    OrdinaryRows rows = subject.rows(type);
                    ColumnProfile reference = rows.drawn(91, 80);
                    return Stream.of(rows.drawn(92, 60), rows.drifted(93, 70, 0.6), rows.drawn(94, 2), rows.profile())
                            .map(current -> subject.compare(reference, current));
                })
                .toList();
    }

    private static void isTheSame(Subject subject, List<StatTestResult> before) {
        List<StatTestResult> now = results(subject);
        for (int i = 0; i < before.size(); i++) {
            subject.requireAgreement(Agreement.EXACT, before.get(i), now.get(i));
        }
    }

    private static void isTheSameInManyThreads(Subject subject) {
        List<StatTestResult> before = results(subject);
        Callable<Boolean> comparison = () -> {
            isTheSame(subject, before);
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(COMPARISONS, comparison))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError error ? error : new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while comparing in many threads.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void isTheSameIn(Subject subject, String tag) {
        List<StatTestResult> before = results(subject);
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            isTheSame(subject, before);
        } finally {
            Locale.setDefault(usual);
        }
    }
}
