package io.driftwatch.testkit;

import io.driftwatch.stattest.StatTest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goes through a contract as JUnit does. */
final class Contracts {

    private Contracts() {}

    /** The promises, each a method. */
    static List<Method> promises() {
        return Arrays.stream(StatTestContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(TestFactory.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Stream<DynamicTest> cases(StatTestContract contract, Method promise) {
        try {
            return (Stream<DynamicTest>) promise.invoke(contract);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The cases of " + promise + " could not be made.", e);
        }
    }

    /** The messages of the cases that break a promise, by the case's name. */
    static Map<String, String> breaches(Stream<DynamicTest> cases) {
        Map<String, String> breaches = new LinkedHashMap<>();
        cases.forEach(found -> {
            try {
                found.getExecutable().execute();
            } catch (AssertionError e) {
                breaches.put(found.getDisplayName(), e.getMessage());
            } catch (Throwable e) {
                throw new IllegalStateException(found.getDisplayName() + " threw no assertion error.", e);
            }
        });
        return breaches;
    }

    static Map<String, String> breaches(StatTest test, String promise) {
        return breaches(test, StatTestTraits.withDefaults(), promise);
    }

    static Map<String, String> breaches(StatTest test, StatTestTraits traits, String promise) {
        Method method = promises().stream()
                .filter(candidate -> candidate.getName().equals(promise))
                .findFirst()
                .orElseThrow();
        return breaches(cases(new BuiltIn(test, traits), method));
    }

    /** The names of the promises that are broken. */
    static List<String> broken(StatTestContract contract) {
        return promises().stream()
                .filter(promise -> !breaches(cases(contract, promise)).isEmpty())
                .map(Method::getName)
                .toList();
    }
}
