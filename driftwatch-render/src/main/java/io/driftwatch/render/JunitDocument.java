package io.driftwatch.render;

import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Provenance;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a suite of test cases as XML. All texts that it is given are without characters that XML forbids. */
final class JunitDocument {

    private static final String INDENT = "  ";
    /** Nothing was timed, but the schema demands a number. */
    private static final String NO_TIME = "0";

    private final XMLStreamWriter xml;

    JunitDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(DriftReport report) throws XMLStreamException {
        JunitCases cases = new JunitCases(report);
        List<JunitCase> list = cases.list();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", cases.suite());
        xml.writeAttribute("tests", String.valueOf(list.size()));
        xml.writeAttribute("failures", count(list, JunitCase.Result.FAILURE));
        xml.writeAttribute("errors", count(list, JunitCase.Result.ERROR));
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", NO_TIME);
        properties(report);
        for (JunitCase one : list) {
            testCase(one);
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
        xml.flush();
    }

    private static String count(List<JunitCase> cases, JunitCase.Result result) {
        return String.valueOf(
                cases.stream().filter(one -> one.result() == result).count());
    }

    private void properties(DriftReport report) throws XMLStreamException {
        Provenance provenance = report.provenance();
        line(1);
        xml.writeStartElement("properties");
        property("status", report.status().word());
        property("nextStep", Shown.sentence(report.nextStep()));
        property("falseAlarms", Shown.sentence(report.falseAlarms()));
        property("policyHash", provenance.policy().hash().hex());
        property("referenceProfileHash", provenance.reference().profileHash().hex());
        property("currentProfileHash", provenance.current().profileHash().hex());
        property("reportHash", report.hash().hex());
        line(1);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(2);
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
    }

    private void testCase(JunitCase one) throws XMLStreamException {
        boolean empty = one.result() == JunitCase.Result.PASSED && one.detail().isEmpty();
        line(1);
        if (empty) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        xml.writeAttribute("classname", one.group());
        xml.writeAttribute("name", one.name());
        xml.writeAttribute("time", NO_TIME);
        if (!empty) {
            ending(one);
            line(1);
            xml.writeEndElement();
        }
    }

    private void ending(JunitCase one) throws XMLStreamException {
        line(2);
        switch (one.result()) {
            case PASSED -> xml.writeStartElement("system-out");
            case FAILURE -> notPassed("failure", one);
            case ERROR -> notPassed("error", one);
        }
        xml.writeCharacters(one.detail());
        xml.writeEndElement();
    }

    private void notPassed(String element, JunitCase one) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", one.kind());
        xml.writeAttribute("message", one.message());
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
    }
}
