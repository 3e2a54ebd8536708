package io.driftwatch.render;

import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.spi.ReportRendererProvider;
import java.util.List;

/** Offers the renderers of this module to whoever looks for installed ones. Stateless and thread-safe. */
public final class BuiltInRenderers implements ReportRendererProvider {

    /** For the service loader, and for explicit registration where service lookup does not work. */
    public BuiltInRenderers() {}

    @Override
    public List<ReportRenderer> renderers() {
        return List.of(
                TextReport.withDefaults(),
                HtmlReport.withDefaults(),
                MarkdownReport.withDefaults(),
                JunitReport.withDefaults());
    }
}
