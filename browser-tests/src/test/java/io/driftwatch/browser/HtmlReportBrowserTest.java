package io.driftwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportBrowserTest {

    private static final int COLUMN = 1;
    private static final int EFFECT = 6;

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The text of one cell of every row that is shown. */
    private static List<String> cells(Page page, int column) {
        return page.locator("table.all tbody tr:visible > :nth-child(" + (column + 1) + ")")
                .allInnerTexts();
    }

    private static Locator head(Page page, String name) {
        return page.locator("table.all thead button", new Page.LocatorOptions().setHasText(name));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void isQuietAccessibleAndNoWiderThanItsWindow(int width, ColorScheme scheme) throws IOException {
        Path file = Pages.mixed(folder);
        NewContextOptions options =
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (Window window = chromium.window(options)) {
            Page page = window.open(file, "");
            page.locator(".toggle").click();
            window.hasNoSidewaysScroll();
            window.isAccessible();
            window.isQuiet();
            window.askedForNothingBut(file);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void reportsThatSayLittleAreAccessibleToo(ColorScheme scheme) throws IOException {
        for (Path file : List.of(
                Pages.empty(Files.createDirectory(folder.resolve("empty"))),
                Pages.inconclusive(Files.createDirectory(folder.resolve("inconclusive"))))) {
            try (Window window = chromium.window(
                    new NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme))) {
                window.open(file, "");
                window.hasNoSidewaysScroll();
                window.isAccessible();
                window.isQuiet();
            }
        }
    }

    @Test
    void hostileTextIsShownAsItIs() throws IOException {
        try (Window window = chromium.window()) {
            Page page = window.open(Pages.mixed(folder), "");
            assertThat(cells(page, COLUMN)).contains(Pages.HOSTILE);
            assertThat(page.locator("header bdi").innerText()).isEqualTo(Pages.HOSTILE);
            assertThat(page.locator("script").count()).isEqualTo(1);
            window.isQuiet();
        }
    }

    @Test
    void aHeadSortsByItsColumnWithTheKeyboardToo() throws IOException {
        try (Window window = chromium.window()) {
            Page page = window.open(Pages.mixed(folder), "");
            Locator effect = head(page, "Effect");
            effect.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[aria-sort]").innerText()).contains("Effect");
            assertThat(page.locator("[aria-sort=descending]").count()).isEqualTo(1);
            List<String> descending = cells(page, EFFECT);
            assertThat(descending).last().isEqualTo("-");
            page.keyboard().press("Enter");
            assertThat(page.locator("[aria-sort=ascending]").count()).isEqualTo(1);
            List<String> ascending = cells(page, EFFECT);
            assertThat(ascending).last().isEqualTo("-");
            assertThat(ascending.get(0)).isEqualTo(descending.get(descending.size() - 2));
            assertThat(ascending.subList(0, ascending.size() - 1))
                    .isSortedAccordingTo((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
        }
    }

    @Test
    void theReferencesOrderIsOneClickAway() throws IOException {
        try (Window window = chromium.window()) {
            Page page = window.open(Pages.mixed(folder), "");
            assertThat(cells(page, 0)).isNotEqualTo(List.of("1", "2", "3", "4", "5", "6"));
            head(page, "#").click();
            assertThat(cells(page, 0)).containsExactly("1", "2", "3", "4", "5", "6");
            head(page, "Column").click();
            assertThat(cells(page, COLUMN)).containsExactly(Pages.HOSTILE, "amount", "channel", "flag", "hour", "row");
        }
    }

    @Test
    void rowsAreFilteredByTextAndByVerdict() throws IOException {
        try (Window window = chromium.window()) {
            Page page = window.open(Pages.mixed(folder), "");
            page.locator(".filter input").fill("O");
            assertThat(cells(page, COLUMN)).containsExactlyInAnyOrder("amount", Pages.HOSTILE, "hour", "row");
            assertThat(page.locator("output").innerText()).isEqualTo("4 of 6 found");
            page.locator("[data-verdict=stable]").click();
            assertThat(cells(page, COLUMN)).containsExactly("hour");
            assertThat(page.locator("[aria-pressed=true]").innerText()).startsWith("stable");
            page.locator(".filter input").fill("");
            page.locator("[data-verdict=inconclusive]").click();
            assertThat(cells(page, COLUMN)).containsExactly("row");
            page.locator("[data-verdict='']").click();
            assertThat(cells(page, COLUMN)).hasSize(6);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aLinkToAColumnOpensItsSection(boolean script) throws IOException {
        Path file = Pages.mixed(folder);
        try (Window window = chromium.window(new NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = window.open(file, "#column-2-hour");
            assertThat(page.locator("#column-2-hour table").isVisible()).isTrue();
            assertThat(page.locator("#column-6-flag table").first().isVisible()).isFalse();
            page.locator("table.all a[href='#column-6-flag']").click();
            assertThat(page.locator("#column-6-flag table").first().isVisible()).isTrue();
        }
    }

    @Test
    void everythingIsReadWithoutAScript() throws IOException {
        Path file = Pages.wide(folder, 230, 60);
        NewContextOptions options =
                new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false);
        try (Window window = chromium.window(options)) {
            Page page = window.open(file, "");
            assertThat(page.locator("h1").innerText()).contains("Yellow: somebody should look");
            assertThat(page.locator("form").isVisible()).isFalse();
            assertThat(page.locator("table.all button").count()).isEqualTo(0);
            assertThat(page.locator("table.all tbody tr:visible").count()).isEqualTo(230);
            Locator last = page.locator("details").last();
            last.locator("summary").click();
            assertThat(last.locator("figure").isVisible()).isTrue();
        }
    }

    @Test
    void ofVeryManyRowsTheRestIsShownOnDemand() throws IOException {
        try (Window window = chromium.window()) {
            Page page = window.open(Pages.wide(folder, 230, 60), "");
            assertThat(cells(page, COLUMN)).hasSize(200);
            page.locator(".filter input").fill("x22");
            assertThat(cells(page, COLUMN)).hasSize(11);
            page.locator(".filter input").fill("");
            assertThat(page.locator("output").innerText()).isEqualTo("230 of 230 found, the first 200 shown");
            page.locator(".rest").click();
            assertThat(cells(page, COLUMN)).hasSize(230);
            assertThat(page.locator(".rest").isVisible()).isFalse();
        }
    }

    @Test
    void onPaperEveryPictureIsOpenAndOnWhite() throws IOException {
        try (Window window = chromium.window(new NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            Page page = window.open(Pages.mixed(folder), "");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("details figure").all())
                    .hasSizeGreaterThan(1)
                    .allMatch(it -> it.boundingBox().height > 50);
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void theSmallPictureHasTheColoursOfTheLargeOne() throws IOException {
        try (Window window = chromium.window()) {
            Page page = window.open(Pages.mixed(folder), "");
            assertThat(page.locator("table.all use").count()).isEqualTo(2);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('figure path')).fill"))
                    .isEqualTo(page.evaluate(
                            "getComputedStyle(document.querySelector('table.all td > svg > path')).fill"));
        }
    }

    @Test
    void aThousandColumnsOpen() throws IOException {
        Path file = Pages.wide(folder, 1000, 200);
        try (Window window = chromium.window()) {
            Page page = window.open(file, "");
            assertThat(page.locator("details").count()).isEqualTo(1000);
            window.isQuiet();
            System.out.println("1,000 columns: " + Files.size(file) / 1000 + " kB, loaded after "
                    + page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)") + " ms");
        }
    }
}
