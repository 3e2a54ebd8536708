package io.driftwatch.render;

import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The report as JUnit XML, which build servers show as test results: one suite, with a test case for the run's status,
 * one for the prediction, one a column and one a data-quality finding.
 *
 * <p>A case passes only where the column is stable, or the status or the prediction is green. What drifted, and a
 * yellow or red status, is a {@code failure}; what could not be judged, and a data-quality error, is an {@code error},
 * which no consumer shows as passed. A warning leaves the verdict as it is: its case passes, and tells it as
 * {@code system-out}. So a suite may fail where the run is green: it tells of columns, while the status is the verdict.
 *
 * <p>The document is XML 1.0 and is to be stored as UTF-8. Characters that XML forbids are shown as codes, and long
 * names are cut. Nothing in it was timed: every time is 0. Immutable and thread-safe.
 *
 * <pre>{@code
 * Files.writeString(Path.of("driftwatch-junit.xml"), JunitReport.withDefaults().render(content));
 * }</pre>
 */
public final class JunitReport implements ReportRenderer {

    private static final JunitReport DEFAULTS = new JunitReport();

    private JunitReport() {}

    /**
     * The report as test results.
     *
     * @return the renderer
     */
    public static JunitReport withDefaults() {
        return DEFAULTS;
    }

    @Override
    public String format() {
        return "junit";
    }

    @Override
    public void render(ReportContent content, Appendable out) throws IOException {
        try {
            new JunitDocument(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new AppendableWriter(out)))
                    .write(content.report());
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
