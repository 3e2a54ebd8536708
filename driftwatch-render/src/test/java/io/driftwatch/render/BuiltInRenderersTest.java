package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.spi.ReportRenderers;
import org.junit.jupiter.api.Test;

class BuiltInRenderersTest {

    @Test
    void areFoundByTheirFormats() {
        assertThat(ReportRenderers.installed().formats()).containsExactly("html", "junit", "markdown", "text");
        assertThat(new BuiltInRenderers().renderers())
                .extracting(ReportRenderer::format)
                .containsExactlyInAnyOrderElementsOf(ReportRenderers.installed().formats());
    }
}
