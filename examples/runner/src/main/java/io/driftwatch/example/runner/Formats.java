package io.driftwatch.example.runner;

import io.driftwatch.io.ReportJson;
import io.driftwatch.render.Colour;
import io.driftwatch.render.TextReport;
import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.spi.ReportRenderers;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;

/** The formats of a report: JSON, which can be read back, and those of all renderers that are installed. */
final class Formats {

    private static final String JSON = "json";

    private Formats() {}

    private static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(ReportRenderers.installed().formats());
        names.add(JSON);
        return names;
    }

    static String write(String format, ReportContent content, ReportRenderers renderers, Colour colour) {
        if (format.equals(JSON)) {
            return ReportJson.write(content.report());
        }
        ReportRenderer renderer = renderers.require(format);
        return renderer instanceof TextReport text ? text.withColour(colour).render(content) : renderer.render(content);
    }

    /** Lists them in the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    /** Takes the name of one. */
    static final class Word implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            if (!names().contains(word)) {
                throw Words.unknown(word, names());
            }
            return word;
        }
    }
}
