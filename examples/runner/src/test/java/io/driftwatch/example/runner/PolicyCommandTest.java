package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aValidPolicyIsNamedWithItsHash() throws IOException {
        Path policy = write("p.json", "{\"name\": \"cards\", \"columns\": [{\"match\": \"a*\", \"test\": \"psi\"}]}");
        CommandResult result = CommandResult.of("policy", "validate", policy);
        assertThat(result.out()).matches("Policy 'cards' is valid: 1 rule, hash [0-9a-f]{64}\\.\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void anUnknownTestIsAnErrorWithItsPosition() throws IOException {
        Path policy = write("p.json", "{\n  \"columns\": [{\"match\": \"a\", \"test\": \"kss\"}]\n}\n");
        CommandResult result = CommandResult.of("policy", "validate", policy);
        assertThat(result.err())
                .startsWith("driftwatch: " + policy + ":2:")
                .endsWith(": columns[0].test: Unknown test 'kss'. Did you mean 'ks'?\n");
        assertThat(result.code()).isEqualTo(64);
    }

    @Test
    void aRuleThatMatchesNothingIsAnErrorAgainstTheReference() throws IOException {
        Path policy = write("p.json", "{\"columns\": [{\"match\": \"b\"}]}");
        Path reference = write("r.csv", "a\n1\n");
        String message = "driftwatch: Policy 'calibrated', columns[0].match: 'b' matches no column of the reference."
                + " Did you mean 'a'?\n";
        CommandResult result = CommandResult.of("policy", "validate", policy, "--reference", reference);
        assertThat(result.err()).isEqualTo(message);
        assertThat(result.code()).isEqualTo(64);
        Path profile = folder.resolve("r.profile.json");
        CommandResult.of("profile", "--input", reference, "--output", profile);
        assertThat(CommandResult.of("policy", "validate", policy, "--reference", profile)
                        .err())
                .isEqualTo(message);
    }

    @Test
    void aMissingPolicyCannotBeRead() {
        Path nowhere = folder.resolve("nowhere.json");
        CommandResult result = CommandResult.of("policy", "validate", nowhere);
        assertThat(result.err()).isEqualTo("driftwatch: " + nowhere + ": there is no such file or folder.\n");
        assertThat(result.code()).isEqualTo(4);
    }
}
