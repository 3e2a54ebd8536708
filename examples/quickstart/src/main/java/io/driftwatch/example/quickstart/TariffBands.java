package io.driftwatch.example.quickstart;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stattest.BinningRule;
import java.util.List;

/** The bands by which the house prices its payments. */
record TariffBands() implements BinningRule {

    @Override
    public String name() {
        return "tariff-bands";
    }

    @Override
    public List<Double> edges(NumericProfile reference, NumericProfile current) {
        return List.of(75.0, 100.0, 125.0);
    }
}
