package io.driftwatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ContentHash;
import io.driftwatch.profile.DatasetProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselineHashTest {

    private static final ContentHash A = ContentHash.digest("a").finish();
    private static final ContentHash B = ContentHash.digest("b").finish();

    @Test
    void changesWithEveryPart() {
        assertThat(Stream.of(
                        Baseline.contentHash(A, A, A, "s", "r"),
                        Baseline.contentHash(B, A, A, "s", "r"),
                        Baseline.contentHash(A, B, A, "s", "r"),
                        Baseline.contentHash(A, A, B, "s", "r"),
                        Baseline.contentHash(A, A, null, "s", "r"),
                        Baseline.contentHash(A, A, A, "t", "r"),
                        Baseline.contentHash(A, A, A, "s", "t"),
                        Baseline.contentHash(A, A, A, "sr", ""),
                        Baseline.contentHash(A, A, A, "r", "s")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDraftHasTheHashOfItsParts() {
        DatasetProfile profile = DraftsTest.profile("x");
        BaselineDraft draft = BaselineDraft.of("cards", profile, "warehouse", "launch");
        assertThat(draft.hash())
                .isEqualTo(Baseline.contentHash(profile.schema().hash(), profile.hash(), null, "warehouse", "launch"))
                .isEqualTo(BaselineDraft.of("loans", profile, "warehouse", "launch")
                        .hash())
                .isNotEqualTo(BaselineDraft.of("cards", DraftsTest.profile("y"), "warehouse", "launch")
                        .hash());
    }
}
