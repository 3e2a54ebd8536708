package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitReportTest {

    private static String junit(ReportContent content) {
        return JunitReport.withDefaults().render(content);
    }

    static Element parsed(String xml) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        return parser.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    void isOneSuiteWithACaseForEverythingThatWasJudged() throws IOException {
        assertThat(junit(Payments.drifted())).isEqualTo(Payments.expected("payments.xml"));
    }

    @Test
    void itsCountsAreThoseOfItsCases() throws Exception {
        Element suite = parsed(junit(Payments.drifted()));
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("4");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(elements(suite, "testcase"))
                .hasSize(6)
                .allMatch(one -> one.getAttribute("time").equals("0"));
        assertThat(elements(suite, "failure")).hasSize(4);
        assertThat(elements(suite, "error")).hasSize(1);
    }

    @Test
    void aRunThatIsGreenPasses() throws Exception {
        ReportContent content = Payments.wide(2, "c", false);
        Element suite = parsed(junit(content));
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(elements(suite, "system-out"))
                .extracting(Element::getTextContent)
                .containsExactly("GREEN: none of 2 compared columns drifted.");
    }

    @Test
    void nothingThatWasNotJudgedPasses() throws Exception {
        Dataset reference = Dataset.of(
                NumericColumn.of("few", Payments.numbers(20, 0, 1)),
                NumericColumn.of("score", Payments.numbers(20, 0, 1)));
        DriftPolicy policy = DriftPolicy.builder().prediction("score").build();
        Element suite = parsed(junit(Payments.compared(policy, reference, reference)));
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(elements(suite, "error"))
                .extracting(error -> error.getAttribute("type") + ": " + error.getAttribute("message"))
                .containsExactly(
                        "unknown: UNKNOWN: none of 1 column could be compared; the prediction could not be judged (Only"
                                + " 20 usable scores, but 30 are needed.); 1 column inconclusive.",
                        "unknown: The prediction could not be judged.",
                        "inconclusive: few is inconclusive: Only 20 usable rows in the reference, but 30 are needed.");
    }

    @Test
    void aBrokenColumnIsAnErrorAndAWarningPassesWithItsMessage() throws Exception {
        Dataset reference = Dataset.of(
                CategoricalColumn.of("channel", Payments.names(50, 2, "a")),
                NumericColumn.of("gone", Payments.numbers(50, 0, 1)));
        Dataset current = Dataset.of(CategoricalColumn.of("channel", Payments.names(50, 2, "b")));
        Element suite = parsed(junit(Payments.compared(DriftPolicy.calibrated(), reference, current)));
        List<Element> cases = elements(suite, "testcase");
        Element missing = cases.get(3);
        assertThat(missing.getAttribute("classname")).isEqualTo("driftwatch.calibrated.quality");
        assertThat(missing.getAttribute("name")).isEqualTo("missing-column gone");
        assertThat(elements(missing, "error").get(0).getAttribute("message"))
                .isEqualTo("Column 'gone' of the reference is missing in the current data.");
        Element unseen = cases.get(4);
        assertThat(unseen.getAttribute("name")).isEqualTo("unseen-categories channel");
        assertThat(unseen.getTextContent().strip())
                .isEqualTo("WARN: Column 'channel' has values that the reference never had, in 25 rows (50 %): 'b'.");
        assertThat(elements(unseen, "error")).isEmpty();
    }

    @Test
    void aSideWithoutRowsIsAFindingOfNoColumn() throws Exception {
        Dataset none = Dataset.of(NumericColumn.of("x"));
        Element suite = parsed(junit(Payments.compared(DriftPolicy.calibrated(), none, none)));
        assertThat(elements(suite, "testcase"))
                .extracting(one -> one.getAttribute("name"))
                .containsExactly("status", "x", "zero-rows", "zero-rows");
        assertThat(suite.getAttribute("errors")).isEqualTo("4");
    }

    @Test
    void passesOnThatItCannotWrite() {
        Writer full = new Writer() {
            @Override
            public void write(char[] letters, int from, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> JunitReport.withDefaults().render(Payments.drifted(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }
}
