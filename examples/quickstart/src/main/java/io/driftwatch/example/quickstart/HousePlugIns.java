package io.driftwatch.example.quickstart;

import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.spi.ReportRendererProvider;
import io.driftwatch.spi.StatTestProvider;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.StatTest;
import java.util.List;

/** Brings the three to every monitor that has this jar on its path. */
public final class HousePlugIns implements StatTestProvider, ReportRendererProvider {

    /** For the service loader. */
    public HousePlugIns() {}

    @Override
    public List<StatTest> statTests() {
        return List.of(new ShareAbove(125));
    }

    @Override
    public List<BinningRule> binningRules() {
        return List.of(new TariffBands());
    }

    @Override
    public List<ReportRenderer> renderers() {
        return List.of(new OneLine());
    }
}
