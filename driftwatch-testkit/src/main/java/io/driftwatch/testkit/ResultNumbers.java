package io.driftwatch.testkit;

import io.driftwatch.report.Figures;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The numbers of a result, and how a message says them. */
final class ResultNumbers {

    static final String STATISTIC = "statistic";
    static final String DISTANCE = "distance";
    static final String P_VALUE = "p-value";
    static final String EFFECT_SIZE = "effect size";
    static final String NOISE_LEVEL = "noise level";

    private ResultNumbers() {}

    /** Each number by its name; none where nothing could be computed. */
    static Map<String, Double> of(StatTestResult result) {
        return result.match(ResultNumbers::of, ResultNumbers::of, notComputable -> Map.of());
    }

    private static Map<String, Double> of(Significance found) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(STATISTIC, found.statistic());
        numbers.put(P_VALUE, found.pValue());
        found.effectSize().ifPresent(effect -> numbers.put(EFFECT_SIZE, effect));
        found.noiseLevel().ifPresent(level -> numbers.put(NOISE_LEVEL, level));
        return numbers;
    }

    private static Map<String, Double> of(Distance found) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(DISTANCE, found.distance());
        numbers.put(P_VALUE, found.pValue());
        numbers.put(NOISE_LEVEL, found.noiseLevel());
        return numbers;
    }

    static OptionalDouble pValue(StatTestResult result) {
        return result.match(
                significance -> OptionalDouble.of(significance.pValue()),
                distance -> OptionalDouble.of(distance.pValue()),
                notComputable -> OptionalDouble.empty());
    }

    /** Such as {@code statistic 0.2445, p-value 1.8e-15}. */
    static String shown(StatTestResult result) {
        return result.match(
                ResultNumbers::shownNumbers,
                ResultNumbers::shownNumbers,
                notComputable -> "not computable (" + notComputable.reason() + ")");
    }

    private static String shownNumbers(StatTestResult result) {
        return of(result).entrySet().stream()
                .map(number -> number.getKey() + " " + Figures.brief(number.getValue()))
                .collect(Collectors.joining(", "));
    }
}
