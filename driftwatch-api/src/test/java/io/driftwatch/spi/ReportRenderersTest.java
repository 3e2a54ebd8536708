package io.driftwatch.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportRenderersTest {

    private static final ReportRenderer TEXT = new FakeRenderer("text");

    private final ClassLoader ownLoader = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void restoreTheContextLoader() {
        Thread.currentThread().setContextClassLoader(ownLoader);
    }

    @Test
    void findsRenderersByFormat() {
        ReportRenderers renderers = ReportRenderers.of(List.of(new FakeRenderer("wiki"), TEXT));
        assertThat(renderers.formats()).containsExactly("text", "wiki");
        assertThat(renderers.find("text")).containsSame(TEXT);
        assertThat(renderers.find("TEXT")).isEmpty();
        assertThat(renderers.require("text")).isSameAs(TEXT);
        assertThat(renderers.and(List.of(new FakeRenderer("mine"))).formats()).containsExactly("mine", "text", "wiki");
    }

    @Test
    void suggestsTheNearestFormatOrTheArtifact() {
        assertThatThrownBy(() -> ReportRenderers.of(List.of(TEXT)).require("txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown report format 'txt'. Did you mean 'text'?");
        assertThatThrownBy(() -> ReportRenderers.of(List.of()).require("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown report format 'text'. No renderer was found: add the artifact"
                        + " io.driftwatch:driftwatch-render to the class path or the module path.");
    }

    @Test
    void refusesTwoRenderersOfOneFormat() {
        assertThatThrownBy(() -> ReportRenderers.of(List.of(TEXT)).and(List.of(TEXT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two renderers have the format 'text': io.driftwatch.spi.FakeRenderer and"
                        + " io.driftwatch.spi.FakeRenderer. Rename one, or keep one off the class path.");
    }

    @Test
    void findsWhatTheContextLoaderSees() throws IOException {
        assertThat(ReportRenderers.installed().formats()).isEmpty();
        try (ProviderLoader loader =
                new ProviderLoader(directory, ReportRendererProvider.class, FakeRendererProvider.class)) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThat(ReportRenderers.installed().formats()).containsExactly("fake");
        }
    }
}
