package io.driftwatch.testkit;

import java.util.function.Consumer;

/**
 * One case of the contract of stores.
 *
 * @param name what is done
 * @param check does it, and throws an {@link AssertionError} where the contract is broken
 */
record StoreCase(String name, Consumer<History> check) {}
