package io.driftwatch.example.runner;

import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and hands them what is around them. */
final class CommandFactory implements IFactory {

    private final IFactory fallback = CommandLine.defaultFactory();
    private final List<Record> parts;

    CommandFactory(Surroundings surroundings) {
        this.parts = List.of(surroundings, surroundings.streams());
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            for (Record part : parts) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == part.getClass()) {
                    return type.cast(constructor.newInstance(part));
                }
            }
        }
        return fallback.create(type);
    }
}
