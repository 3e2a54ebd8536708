package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.spi.StatTests;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Every built-in test keeps the contract. */
class BuiltInStatTestsContractTest {

    private static final StatTests INSTALLED = StatTests.installed();

    @Test
    void everyBuiltInTestHasItsTraits() {
        assertThat(BuiltIn.TRAITS.keySet()).containsAll(INSTALLED.names());
        assertThat(INSTALLED.names()).contains("chi-square", "ks", "psi", "total-variation");
    }

    @TestFactory
    @ResourceLock(Resources.LOCALE)
    Stream<DynamicContainer> everyBuiltInTestKeepsTheContract() {
        return INSTALLED.names().stream()
                .map(name ->
                        new BuiltIn(INSTALLED.require(name), Objects.requireNonNull(BuiltIn.TRAITS.get(name), name)))
                .map(test -> DynamicContainer.dynamicContainer(
                        test.toString(), Contracts.promises().stream().map(promise -> container(test, promise))));
    }

    private static DynamicNode container(BuiltIn test, Method promise) {
        return DynamicContainer.dynamicContainer(promise.getName(), Contracts.cases(test, promise));
    }
}
