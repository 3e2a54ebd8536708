package io.driftwatch.testkit;

/**
 * One case of a contract.
 *
 * @param name what is done
 * @param check does it, and throws an {@link AssertionError} where the contract is broken
 */
record ContractCase(String name, Runnable check) {}
