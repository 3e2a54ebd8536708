package io.driftwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A window that remembers all that a page must not do. */
final class Window implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Window(Browser browser, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest((Request request) -> requests.add(request.url()));
    }

    /** Opens a file at a place in it; the place may be empty. */
    Page open(Path file, String place) {
        page.navigate(file.toUri() + place);
        return page;
    }

    Page open(URI address) {
        page.navigate(address.toString());
        return page;
    }

    /** Begins to go somewhere. */
    void setOut(URI address) {
        page.evaluate("address => { setTimeout(() => location.assign(address)) }", address.toString());
    }

    /** Waits until the page is there, and tells its title. */
    String arrive(URI address) {
        page.waitForURL(address.toString());
        return page.title();
    }

    Page page() {
        return page;
    }

    /** The page said nothing to the console, asked nothing of the user and ran into no error. */
    void isQuiet() {
        assertThat(complaints).isEmpty();
    }

    /** Nothing but the file itself was asked for. */
    void askedForNothingBut(Path file) {
        assertThat(requests)
                .filteredOn(url -> !url.startsWith("data:"))
                .extracting(url -> url.replaceFirst("#.*", ""))
                .containsOnly(file.toUri().toString());
    }

    /** Nothing was asked of anybody but this server. */
    void askedNobodyBut(URI server) {
        assertThat(requests)
                .filteredOn(url -> !url.startsWith("data:"))
                .isNotEmpty()
                .allMatch(url -> url.startsWith(server.toString()));
    }

    /** The page itself is no wider than its window. */
    void hasNoSidewaysScroll() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    /** No serious or critical finding of axe-core. */
    void isAccessible() {
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Window::finding)
                        .toList();
        assertThat(findings).isEmpty();
    }

    private static String finding(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
