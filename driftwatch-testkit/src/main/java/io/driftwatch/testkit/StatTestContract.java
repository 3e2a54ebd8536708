package io.driftwatch.testkit;

import io.driftwatch.stattest.StatTest;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The contract that every {@link StatTest} keeps. Implement it in a test class of JUnit 5 or 6 to have a test of your
 * own checked:
 *
 * <pre>{@code
 * class MedianDistanceTest implements StatTestContract {
 *     @Override
 *     public StatTest statTest() {
 *         return MedianDistance.withDefaults();
 *     }
 * }
 * }</pre>
 *
 * <p>Each method is one promise, looked at in several cases on made-up data with fixed seeds, at the test's own column
 * types. A failure names the test, the case and the numbers. What is true of one test and not of all is said by
 * {@link #traits()}. A form of a test with other parameters deserves a class of its own. Stateless; the cases may run
 * in any order.
 */
@SuppressWarnings("exports") // whoever implements it requires JUnit
public interface StatTestContract {

    /**
     * The test that must keep the contract, with the parameters that are to be looked at.
     *
     * @return the test
     */
    StatTest statTest();

    /**
     * What is true of this test and not of every other.
     *
     * @return the traits, {@link StatTestTraits#withDefaults()} unless overridden
     */
    default StatTestTraits traits() {
        return StatTestTraits.withDefaults();
    }

    /**
     * The name is lower-case with dashes, there is a column type, the smallest sample is at least 1, and only a
     * distance has a threshold.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> describesItself() {
        return tests(DescriptionCases::of);
    }

    /**
     * Ordinary data give a result, also where the sides are of unequal size; the noise level of a distance is above 0,
     * and an effect size is that of {@link io.driftwatch.stattest.EffectSize}.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> computesOrdinaryColumns() {
        return tests(OrdinaryCases::of);
    }

    /**
     * The same rows in another order, or profiled in parts and merged, give the same bits.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> ignoresTheOrderOfRows() {
        return tests(RowOrderCases::of);
    }

    /**
     * Exchanging the sides does what {@link StatTestTraits#withSymmetry} and {@link StatTestTraits#withStatistic} say.
     *
     * @return the cases; none for a test without symmetry
     */
    @TestFactory
    default Stream<DynamicTest> isAsSymmetricAsItSays() {
        return tests(ExchangeCases::of);
    }

    /**
     * Equal sides have a statistic or distance of 0 and no significance; equal constants a p-value of 1.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> findsNothingBetweenEqualSides() {
        return tests(NoDifferenceCases::of);
    }

    /**
     * Two different constants are drift or not computable. With a few rows, which need not be significant, they still
     * have a statistic or distance other than 0: too little data is never "the same".
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> tellsDifferentConstantsApart() {
        return tests(DifferentConstantsCases::of);
    }

    /**
     * Denormals, 1e308, ties and neighbours of 1 give a finite result or none, and −0.0 is 0.0.
     *
     * @return the cases; none without numeric columns
     */
    @TestFactory
    default Stream<DynamicTest> bearsAwkwardNumbers() {
        return tests(AwkwardNumbersCases::of);
    }

    /**
     * Missing rows, NaN and infinities change no bit of a result.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> ignoresRowsThatAreNotValid() {
        return tests(InvalidRowsCases::of);
    }

    /**
     * A side without values, a withheld profile, sides of different types and a type that is not declared are not
     * computable, for a reason that is a sentence.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> saysWhyNothingCanBeComputed() {
        return tests(NothingToCompareCases::of);
    }

    /**
     * Any number of rows a side gives a result or a reason: from one to the most that a profile holds.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> bearsAnyNumberOfRows() {
        return tests(RowCountCases::of);
    }

    /**
     * The test is made again from its own parameters, and refuses one that it does not know by name. A bound on draws
     * changes p-value and noise level at most.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> readsItsOwnParameters() {
        return tests(ParameterCases::of);
    }

    /**
     * The same comparison gives the same bits again, in many threads at once, and in any default locale; the locale is
     * set while the cases run, and restored.
     *
     * @return the cases
     */
    @TestFactory
    @ResourceLock(Resources.LOCALE)
    default Stream<DynamicTest> givesTheSameAnswerEveryTime() {
        return tests(RepetitionCases::of);
    }

    /**
     * Along a ladder of clear steps a distance never falls and a p-value never rises, and the last step is significant.
     *
     * @return the cases
     */
    @TestFactory
    default Stream<DynamicTest> growsWithTheDrift() {
        return tests(GrowthCases::of);
    }

    /**
     * Names may be new, gone, many and of any characters, and their spelling means nothing.
     *
     * @return the cases; none without categorical columns
     */
    @TestFactory
    default Stream<DynamicTest> bearsAnyNames() {
        return tests(CategoryCases::of);
    }

    /**
     * A map of all values changes nothing, as far as {@link StatTestTraits#withInvariance} says.
     *
     * @return the cases; none for a test without invariance
     */
    @TestFactory
    default Stream<DynamicTest> isAsInvariantAsItSays() {
        return tests(InvarianceCases::of);
    }

    /**
     * Without drift, at most 21 of 200 p-values are 0.05 or less: the upper end of the 99.9 % band of such a count.
     *
     * @return the cases; none for a test {@link StatTestTraits#withoutLevel() without level}
     */
    @TestFactory
    default Stream<DynamicTest> seldomAlarmsWithoutDrift() {
        return tests(FalseAlarmCases::of);
    }

    private Stream<DynamicTest> tests(Function<Subject, Stream<ContractCase>> cases) {
        return cases.apply(Subject.of(this)).map(found -> DynamicTest.dynamicTest(found.name(), found.check()::run));
    }
}
