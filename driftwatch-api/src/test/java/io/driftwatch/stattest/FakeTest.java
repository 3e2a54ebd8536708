package io.driftwatch.stattest;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;

/** A test that finds what it is told to find. Immutable and thread-safe if its function is. */
public final class FakeTest implements StatTest {

    private final String name;
    private final BiFunction<ColumnProfile, ColumnProfile, StatTestResult> finding;
    private final Set<ColumnType> types;
    private final OptionalDouble threshold;
    private final int minimumSample;
    private final Parameters parameters;
    private final boolean distance;

    private FakeTest(
            String name,
            BiFunction<ColumnProfile, ColumnProfile, StatTestResult> finding,
            Set<ColumnType> types,
            OptionalDouble threshold,
            int minimumSample,
            Parameters parameters,
            boolean distance) {
        this.name = name;
        this.finding = finding;
        this.types = types;
        this.threshold = threshold;
        this.minimumSample = minimumSample;
        this.parameters = parameters;
        this.distance = distance;
    }

    /**
     * A test of columns of any type.
     *
     * @param name its name
     * @param finding what it finds in two profiles
     * @return the test
     */
    public static FakeTest of(String name, BiFunction<ColumnProfile, ColumnProfile, StatTestResult> finding) {
        return new FakeTest(
                name, finding, EnumSet.allOf(ColumnType.class), OptionalDouble.empty(), 1, Parameters.none(), false);
    }

    /**
     * A test of columns of any type that always finds the same.
     *
     * @param name its name
     * @param result what it finds
     * @return the test
     */
    public static FakeTest of(String name, StatTestResult result) {
        return of(name, (reference, current) -> result);
    }

    /**
     * The test as a distance.
     *
     * @param bound its default threshold
     * @return a test
     */
    public FakeTest withThreshold(double bound) {
        return new FakeTest(name, finding, types, OptionalDouble.of(bound), minimumSample, parameters, true);
    }

    /**
     * The test as a distance in the units of the data, which has no default threshold.
     *
     * @return a test
     */
    public FakeTest inUnitsOfTheData() {
        return new FakeTest(name, finding, types, OptionalDouble.empty(), minimumSample, parameters, true);
    }

    /**
     * The test for columns of one type.
     *
     * @param type the type
     * @return a test
     */
    public FakeTest only(ColumnType type) {
        return new FakeTest(name, finding, Set.of(type), threshold, minimumSample, parameters, distance);
    }

    /**
     * The test with a smallest sample.
     *
     * @param rows the fewest valid rows of a side
     * @return a test
     */
    public FakeTest withMinimumSample(int rows) {
        return new FakeTest(name, finding, types, threshold, rows, parameters, distance);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return types;
    }

    @Override
    public int minimumSample() {
        return minimumSample;
    }

    @Override
    public OptionalDouble defaultThreshold() {
        return threshold;
    }

    @Override
    public boolean isDistance() {
        return distance;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public StatTest withParameters(Parameters wanted) {
        wanted.requireOnly("bins", "noise-quantile", "method");
        return new FakeTest(name, finding, types, threshold, minimumSample, wanted, distance);
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return finding.apply(reference, current);
    }
}
