package io.driftwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoreExceptionsTest {

    @Test
    void sayWhatTheyAreTold() {
        assertThat(List.of(
                        new StoreException("The disk is full.", null),
                        new NotFoundException("The disk is full."),
                        new ConflictException("The disk is full."),
                        new DamagedException("The disk is full.", null)))
                .allSatisfy(failure ->
                        assertThat(failure).hasMessage("The disk is full.").hasNoCause());
    }

    @Test
    void keepTheirCause() {
        IllegalStateException cause = new IllegalStateException("No space left.");
        assertThat(new StoreException("The disk is full.", cause)).hasCause(cause);
        assertThat(new DamagedException("The file ends early.", cause)).hasCause(cause);
    }
}
