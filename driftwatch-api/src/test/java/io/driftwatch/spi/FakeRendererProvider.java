package io.driftwatch.spi;

import java.util.List;

/** Brings one renderer, as a jar of somebody else's would. */
public final class FakeRendererProvider implements ReportRendererProvider {

    /** For the service loader. */
    public FakeRendererProvider() {}

    @Override
    public List<ReportRenderer> renderers() {
        return List.of(new FakeRenderer("fake"));
    }
}
