package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.CategoricalProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoriesTest {

    private static final CategoricalProfile BEFORE =
            CategoricalProfile.of("c", 0, Map.of("a", 50L, "b", 30L, "c", 15L, "d", 5L));
    private static final CategoricalProfile NOW = CategoricalProfile.of("c", 0, Map.of("a", 5L, "b", 3L, "e", 2L));

    @Test
    void theLargestOfBothSidesStandFirstAndTheRestTogether() {
        Categories names = Categories.of(BEFORE, NOW, 2);
        assertThat(names.largest()).containsExactly(new Category("a", 50, 5), new Category("b", 30, 3));
        assertThat(names.others()).isEqualTo(3);
        assertThat(names.rest()).isEqualTo(new Category("", 20, 2));
    }

    @Test
    void equalOnesStandBySpelling() {
        Categories names = Categories.of(
                CategoricalProfile.of("c", 0, Map.of("z", 1L, "y", 1L, "x", 1L)),
                CategoricalProfile.of("c", 0, Map.of("z", 1L, "y", 1L, "x", 1L)),
                2);
        assertThat(names.largest()).extracting(Category::name).containsExactly("x", "y");
    }

    @Test
    void newAndVanishedOnesAreCounted() {
        Categories names = Categories.of(BEFORE, NOW, 1);
        assertThat(names.came().count()).isEqualTo(1);
        assertThat(names.came().share()).isEqualTo(0.2);
        assertThat(names.came().first()).containsExactly(new Category("e", 0, 2));
        assertThat(names.went().count()).isEqualTo(2);
        assertThat(names.went().share()).isEqualTo(0.2);
        assertThat(names.went().first()).containsExactly(new Category("c", 15, 0), new Category("d", 5, 0));
    }
}
