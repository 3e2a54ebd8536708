package io.driftwatch.testkit;

import io.driftwatch.stats.KolmogorovSmirnov;
import io.driftwatch.stats.PValueMethod;
import io.driftwatch.stattest.StatTest;

/** The contract as its users have it: a form of a test that is not the default. */
class KolmogorovSmirnovContractTest implements StatTestContract {

    @Override
    public StatTest statTest() {
        return KolmogorovSmirnov.withDefaults().withMethod(PValueMethod.ASYMPTOTIC);
    }
}
