package io.driftwatch.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Sees a provider as if it came in a jar of its own. */
final class ProviderLoader extends URLClassLoader {

    private final String provider;

    ProviderLoader(Path directory, Class<?> service, Class<?> provider) throws IOException {
        super(new URL[] {url(directory)}, ProviderLoader.class.getClassLoader());
        this.provider = provider.getName();
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(service.getName()), this.provider + "\n");
    }

    private static URL url(Path directory) throws MalformedURLException {
        return directory.toUri().toURL();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            boolean own = name.equals(provider) && findLoadedClass(name) == null;
            return own ? define() : super.loadClass(name, resolve);
        }
    }

    private Class<?> define() {
        String file = provider.replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(getParent().getResourceAsStream(file))) {
            byte[] bytes = in.readAllBytes();
            return defineClass(provider, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
