package io.driftwatch.render;

import io.driftwatch.report.ReportContent;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import java.io.IOException;

/**
 * The report as a page that stands alone; what is above its links and its sections has the page's own template.
 *
 * @param parts what it says
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStachePath(prefix = "io/driftwatch/render/html/")
@JStache(path = "top.mustache", name = "TopRenderer")
record HtmlPage(HtmlSections parts) {

    /** What is below the sections. */
    @JStacheConfig(type = JStacheType.STACHE)
    @JStachePath(prefix = "io/driftwatch/render/html/")
    @JStache(path = "bottom.mustache", name = "BottomRenderer")
    record Bottom() {}

    static HtmlPage of(ReportContent content) {
        return new HtmlPage(HtmlSections.of(content));
    }

    void write(Appendable out) throws IOException {
        new TopRenderer(String::valueOf, new HtmlText()).execute(this, out);
        parts.writeLinks(out);
        out.append("<main>\n");
        parts.write(out);
        new BottomRenderer().execute(new Bottom(), out);
    }

    String security() {
        return PageSecurity.POLICY;
    }

    String title() {
        return parts.first().title() + ": drift report";
    }
}
