package io.driftwatch.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatTestsTest {

    private final ClassLoader ownLoader = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void restoreTheContextLoader() {
        Thread.currentThread().setContextClassLoader(ownLoader);
    }

    private static StatTest test(String name) {
        return FakeTest.of(name, new NotComputable("-"));
    }

    @Test
    void findsTestsByName() {
        StatTest ks = test("ks");
        StatTests tests = StatTests.of(List.of(test("psi"), ks));
        assertThat(tests.names()).containsExactly("ks", "psi");
        assertThat(tests.find("ks")).containsSame(ks);
        assertThat(tests.find("KS")).isEmpty();
        assertThat(tests.require("ks")).isSameAs(ks);
        assertThat(tests.and(List.of(test("mine"))).names()).containsExactly("ks", "mine", "psi");
        assertThat(tests.names()).hasSize(2);
    }

    @Test
    void suggestsTheNearestName() {
        StatTests tests = StatTests.of(List.of(test("psi"), test("chi-square")));
        assertThatThrownBy(() -> tests.require("chisquare"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown test 'chisquare'. Did you mean 'chi-square'?");
        assertThatThrownBy(() -> tests.require("mmd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown test 'mmd'. Known: chi-square, psi.");
    }

    @Test
    void refusesTwoTestsOfOneName() {
        String message = "Two tests have the name 'ks': io.driftwatch.stattest.FakeTest and"
                + " io.driftwatch.stattest.FakeTest. Rename one, or keep one off the class path.";
        assertThatThrownBy(() -> StatTests.of(List.of(test("ks"), test("ks"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> StatTests.of(List.of(test("ks"))).and(List.of(test("ks"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheArtifactThatIsMissing() {
        Thread.currentThread().setContextClassLoader(new ClassLoader(null) {});
        assertThatThrownBy(StatTests::installed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No statistical tests were found: add the artifact io.driftwatch:driftwatch-stats to the"
                        + " class path or the module path.");
    }

    @Test
    void findsWhatTheContextLoaderSees() throws IOException {
        try (ProviderLoader loader = new ProviderLoader(directory)) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThat(StatTests.installed().names()).containsExactly("fake");
        }
    }

    /** Sees a provider as if it came in a jar of its own. */
    private static final class ProviderLoader extends URLClassLoader {

        private static final String PROVIDER = "io.driftwatch.spi.FakeProvider";

        ProviderLoader(Path directory) throws IOException {
            super(new URL[] {url(directory)}, StatTestsTest.class.getClassLoader());
            Path services = Files.createDirectories(directory.resolve("META-INF/services"));
            Files.writeString(services.resolve("io.driftwatch.spi.StatTestProvider"), PROVIDER + "\n");
        }

        private static URL url(Path directory) throws MalformedURLException {
            return directory.toUri().toURL();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                boolean own = name.equals(PROVIDER) && findLoadedClass(name) == null;
                return own ? define() : super.loadClass(name, resolve);
            }
        }

        private Class<?> define() {
            try (InputStream in =
                    Objects.requireNonNull(FakeProvider.class.getResourceAsStream("FakeProvider.class"))) {
                byte[] bytes = in.readAllBytes();
                return defineClass(PROVIDER, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
