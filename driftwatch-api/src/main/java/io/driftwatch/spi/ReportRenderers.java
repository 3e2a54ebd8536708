package io.driftwatch.spi;

import io.driftwatch.data.NearestName;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The renderers that are at hand, by format. Immutable and thread-safe. */
public final class ReportRenderers {

    private final SortedMap<String, ReportRenderer> byFormat;

    private ReportRenderers(SortedMap<String, ReportRenderer> byFormat) {
        this.byFormat = Collections.unmodifiableSortedMap(byFormat);
    }

    /**
     * The given renderers.
     *
     * @param renderers renderers with distinct formats
     * @return the renderers by format
     * @throws IllegalArgumentException if two renderers have one format
     */
    public static ReportRenderers of(Collection<? extends ReportRenderer> renderers) {
        SortedMap<String, ReportRenderer> byFormat = new TreeMap<>();
        for (ReportRenderer renderer : renderers) {
            ReportRenderer other = byFormat.putIfAbsent(renderer.format(), renderer);
            if (other != null) {
                throw new IllegalArgumentException("Two renderers have the format '" + renderer.format() + "': "
                        + other.getClass().getName() + " and "
                        + renderer.getClass().getName() + ". Rename one, or keep one off the class path.");
            }
        }
        return new ReportRenderers(byFormat);
    }

    /**
     * The renderers of every {@link ReportRendererProvider} that DriftWatch's class loader or the thread's context
     * class loader finds.
     *
     * @return the renderers by format; none where no provider is
     * @throws IllegalArgumentException if two renderers have one format
     */
    public static ReportRenderers installed() {
        return of(Providers.of(ReportRendererProvider.class).stream()
                .flatMap(provider -> provider.renderers().stream())
                .toList());
    }

    /**
     * These and more.
     *
     * @param more renderers with formats of their own
     * @return all of them
     * @throws IllegalArgumentException if two renderers have one format
     */
    public ReportRenderers and(Collection<? extends ReportRenderer> more) {
        return of(Stream.concat(byFormat.values().stream(), more.stream()).toList());
    }

    /**
     * The formats in ascending order.
     *
     * @return an immutable set
     */
    public Set<String> formats() {
        return byFormat.keySet();
    }

    /**
     * A renderer by its format.
     *
     * @param format a format's name
     * @return the renderer, or empty if there is none
     */
    public Optional<ReportRenderer> find(String format) {
        return Optional.ofNullable(byFormat.get(format));
    }

    /**
     * A renderer by its format.
     *
     * @param format a format's name
     * @return the renderer
     * @throws IllegalArgumentException if there is none; the message names the nearest, or the artifact to add
     */
    public ReportRenderer require(String format) {
        return find(format)
                .orElseThrow(() -> new IllegalArgumentException("Unknown report format '" + format + "'. "
                        + (byFormat.isEmpty()
                                ? "No renderer was found: add the artifact io.driftwatch:driftwatch-render to the class"
                                        + " path or the module path."
                                : NearestName.advice(format, formats()))));
    }
}
