package io.driftwatch.benchmarks.calibration;

import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.util.List;

/** The distances, on a scale that does not depend on the units of the data, with as many draws as one column gets. */
final class Distances {

    private static final int DRAWS = 999;

    private Distances() {}

    static List<String> names() {
        StatTests installed = StatTests.installed();
        return installed.names().stream()
                .filter(name -> installed.require(name).isDistance())
                .sorted()
                .toList();
    }

    static StatTest named(String name) {
        StatTest test = StatTests.installed().require(name);
        boolean inUnits = test.isDistance() && test.defaultThreshold().isEmpty();
        StatTest scaled = inUnits ? test.withParameters(Parameters.of("scale", "standard-deviation")) : test;
        return scaled.withMaximumDraws(DRAWS);
    }
}
