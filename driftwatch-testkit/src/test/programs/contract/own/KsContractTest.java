package own;

import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.testkit.StatTestContract;

class KsContractTest implements StatTestContract {

    @Override
    public StatTest statTest() {
        return StatTests.installed().require("ks");
    }
}
