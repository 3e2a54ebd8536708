package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> TESTS = List.of("ks", "chi-square", "psi", "total-variation");

    @ParameterizedTest
    @CsvSource({
        "kss, ks",
        "KS, ks",
        "chi_square, chi-square",
        "chisquare, chi-square",
        "pis, psi",
        "psy, psi",
        "TOTAL VARIATION, total-variation",
        "wasserstein, ''",
    })
    void isAtMostAThirdOfTheLettersAway(String written, String nearest) {
        assertThat(NearestName.of(written, TESTS).orElse("")).isEqualTo(nearest);
    }

    @Test
    void isTheFirstBySpellingOfSeveral() {
        assertThat(NearestName.of("bat", List.of("rat", "cat", "hat"))).contains("cat");
        assertThat(NearestName.of("bat", List.of("rat", "bart", "bat"))).contains("bat");
        assertThat(NearestName.of("nmae", List.of("match", "name"))).contains("name");
    }

    @Test
    void adviceNamesTheNearestOrWhatIsKnown() {
        assertThat(NearestName.advice("kss", TESTS)).isEqualTo("Did you mean 'ks'?");
        assertThat(NearestName.advice("mmd", List.of("psi", "ks"))).isEqualTo("Known: ks, psi.");
        assertThat(NearestName.advice("mmd", List.of())).isEqualTo("There are none.");
    }

    @Test
    void adviceNamesTwelveOfMany() {
        List<String> many = IntStream.range(10, 30).mapToObj(i -> "column-" + i).toList();
        assertThat(NearestName.advice("x", many))
                .isEqualTo(
                        "Known: column-10, column-11, column-12, column-13, column-14, column-15, column-16, column-17,"
                                + " column-18, column-19, column-20, column-21 and 8 more.");
    }

    @Test
    void longNamesAreToldInShortAndNotCompared() {
        String name = "a".repeat(10_000);
        assertThat(NearestName.of(name, List.of("a".repeat(9_999)))).isEmpty();
        assertThat(NearestName.advice("x", List.of(name)))
                .isEqualTo("Known: " + "a".repeat(80) + "… (10000 characters).");
    }
}
