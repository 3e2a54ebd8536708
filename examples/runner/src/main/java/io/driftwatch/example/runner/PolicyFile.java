package io.driftwatch.example.runner;

import io.driftwatch.io.PolicyJson;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.spi.StatTests;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The policy that a command judges by. */
final class PolicyFile {

    private PolicyFile() {}

    /** The policy in a file, or the default one without a file. */
    static DriftPolicy read(@Nullable Path file) throws IOException {
        return file == null ? DriftPolicy.calibrated() : PolicyJson.read(file, StatTests.installed());
    }
}
