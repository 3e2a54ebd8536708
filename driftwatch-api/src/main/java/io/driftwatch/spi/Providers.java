package io.driftwatch.spi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Looks services up with DriftWatch's own class loader and then with the thread's context class loader. */
final class Providers {

    private Providers() {}

    /** One instance of each provider class. */
    static <P> Collection<P> of(Class<P> service) {
        Map<Class<?>, P> providers = new LinkedHashMap<>();
        load(service, Providers.class.getClassLoader(), providers);
        load(service, Thread.currentThread().getContextClassLoader(), providers);
        return providers.values();
    }

    /** Two loaders may see one provider: its class tells. */
    private static <P> void load(Class<P> service, @Nullable ClassLoader loader, Map<Class<?>, P> providers) {
        ServiceLoader.load(service, loader).stream()
                .forEach(provider -> providers.computeIfAbsent(provider.type(), type -> provider.get()));
    }
}
