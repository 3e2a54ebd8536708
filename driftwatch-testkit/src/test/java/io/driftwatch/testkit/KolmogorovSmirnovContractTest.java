package io.driftwatch.testkit;

import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;

/** The contract as its users have it: a form of a test that is not the default. */
class KolmogorovSmirnovContractTest implements StatTestContract {

    @Override
    public StatTest statTest() {
        return StatTests.installed().require("ks").withParameters(Parameters.of("method", "asymptotic"));
    }
}
