package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

    @Test
    void isTheSha256OfTheCanonicalBytes() throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(6).put("kind/1".getBytes(StandardCharsets.UTF_8));
        bytes.putLong(3).put("åb".getBytes(StandardCharsets.UTF_8));
        bytes.putLong(-7).putDouble(2.5).putLong(1).putLong(0);
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        assertThat(ContentHash.digest("kind/1")
                        .text("åb")
                        .whole(-7)
                        .number(2.5)
                        .flag(true)
                        .flag(false)
                        .finish()
                        .hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(written)));
    }

    @Test
    void doesNotDependOnWhereTheBufferEnds() throws NoSuchAlgorithmException {
        int numbers = 10_001;
        ByteBuffer bytes = ByteBuffer.allocate(9 + 8 * numbers).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(1).put((byte) 'k');
        ContentHash.Digest digest = ContentHash.digest("k");
        for (int i = 0; i < numbers; i++) {
            bytes.putLong(i);
            digest.whole(i);
        }
        assertThat(digest.finish())
                .hasToString(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())));
    }

    @Test
    void minusZeroIsZeroAndEveryNaNIsOne() {
        assertThat(hash(-0.0)).isEqualTo(hash(0.0));
        assertThat(hash(Double.longBitsToDouble(0x7ff8000000000001L))).isEqualTo(hash(Double.NaN));
        assertThat(hash(Double.MIN_VALUE)).isNotEqualTo(hash(0.0));
        assertThat(hash(Double.POSITIVE_INFINITY)).isNotEqualTo(hash(Double.NEGATIVE_INFINITY));
    }

    private static ContentHash hash(double number) {
        return ContentHash.digest("k").number(number).finish();
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        assertThat(ContentHash.digest("k").text("ab").text("c").finish())
                .isNotEqualTo(ContentHash.digest("k").text("a").text("bc").finish());
        assertThat(ContentHash.digest("k1").text("").finish())
                .isNotEqualTo(ContentHash.digest("k").text("1").finish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "A7FFC6F8BF1ED76651C14756A061D662F580FF4DE43B49FA82D80A4B80F8434A"})
    void refusesWhatIsNoSha256(String hex) {
        assertThatThrownBy(() -> new ContentHash(hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a SHA-256 in 64 lower-case hexadecimal digits: '" + hex + "'.");
    }

    /** The second is from FIPS 180-4's example of one block. */
    @Test
    void aFileIsFoundByThePlainSha256OfItsBytes() {
        assertThat(ContentHash.ofBytes(new byte[0]))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(ContentHash.ofBytes("abc".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
