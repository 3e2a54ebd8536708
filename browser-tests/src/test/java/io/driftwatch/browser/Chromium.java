package io.driftwatch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The system's Chromium, driven without any contact to the outside. */
final class Chromium implements AutoCloseable {

    private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path executable = executable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A test without its browser has failed: a page that nobody looked at is not known to work. */
    private static Path executable() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium is on the PATH: the browser tests need one of "
                        + COMMANDS + " (on Debian: apt-get install chromium)."));
    }

    /** A window of its own, as wide as a desk. */
    Window window() {
        return new Window(browser, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A window with other options. */
    Window window(Browser.NewContextOptions options) {
        return new Window(browser, options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
