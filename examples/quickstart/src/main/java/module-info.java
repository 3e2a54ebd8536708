import io.driftwatch.example.quickstart.HousePlugIns;
import io.driftwatch.spi.ReportRendererProvider;
import io.driftwatch.spi.StatTestProvider;

/** Two data sets to a verdict, a service that watches its own rows, and plug-ins of one's own. */
module io.driftwatch.example.quickstart {
    requires io.driftwatch;

    provides StatTestProvider with
            HousePlugIns;
    provides ReportRendererProvider with
            HousePlugIns;
}
