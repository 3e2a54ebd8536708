package io.driftwatch;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.Logger;

class ArchitectureTest {

    static final List<String> PACKAGES = PublicTypes.PACKAGES;

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final int MOST_PUBLIC_TYPES = 12;
    private static final Pattern EMPTY_WORDS = Pattern.compile(".*(Util|Helper|Manager|Impl)s?([A-Z0-9$].*)?");

    private static Stream<JavaClass> classes() {
        return CLASSES.stream().filter(type -> !type.getSimpleName().endsWith("-info"));
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(classes().map(JavaClass::getPackageName).distinct()).containsExactlyInAnyOrderElementsOf(PACKAGES);
        assertThat(PublicTypes.BY_PACKAGE.keySet()).containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void everyPackageIsSeenOnTheModulePath() throws IOException {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        assertThat(module.exports())
                .allMatch(exported -> !exported.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void aPackageUsesOnlyPackagesBeforeIt() {
        assertThat(classes()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> use.getTargetClass().getPackageName().startsWith("io.driftwatch"))
                        .filter(use -> place(use.getTargetClass()) > place(use.getOriginClass()))
                        .map(use -> use.getDescription()))
                .isEmpty();
    }

    private static int place(JavaClass type) {
        return PACKAGES.indexOf(type.getPackageName());
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void nothingIsPublicByAccident(String name) {
        List<String> publicTypes = classes()
                .filter(type -> type.getPackageName().equals(name) && isPublic(type))
                .map(type -> type.getName().substring(name.length() + 1))
                .toList();
        assertThat(publicTypes)
                .containsExactlyInAnyOrderElementsOf(PublicTypes.BY_PACKAGE.getOrDefault(name, List.of()));
        assertThat(publicTypes.stream().filter(type -> !type.contains("$")))
                .hasSizeLessThanOrEqualTo(MOST_PUBLIC_TYPES);
    }

    /** A public type inside one that is not is seen by nobody. */
    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    @Test
    void theDocumentHasThePackagesInThisOrderWithTheirTypes() throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "architecture.md"))) {
            rows = lines.filter(line -> line.startsWith("| `io.driftwatch")).toList();
        }
        assertThat(rows).extracting(row -> row.split("`", 3)[1]).isEqualTo(PACKAGES);
        for (String row : rows) {
            assertThat(PublicTypes.BY_PACKAGE.getOrDefault(row.split("`", 3)[1], List.of()))
                    .filteredOn(type -> !type.contains("$"))
                    .allSatisfy(type -> assertThat(row).contains("`" + type + "`"));
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PACKAGES)
                .allSatisfy(name -> assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .isTrue());
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(EMPTY_WORDS.matcher("StringUtils").matches()).isTrue();
        assertThat(EMPTY_WORDS.matcher("ImplicitRule").matches()).isFalse();
        assertThat(classes().map(JavaClass::getSimpleName).filter(EMPTY_WORDS.asMatchPredicate()))
                .isEmpty();
    }

    @Test
    void noFieldIsPublicUnlessItIsAConstant() {
        assertThat(fields().filter(field -> field.getModifiers().contains(PUBLIC))
                        .filter(field -> !field.getModifiers().containsAll(List.of(STATIC, FINAL))))
                .isEmpty();
    }

    private static Stream<JavaField> fields() {
        return classes()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(SYNTHETIC));
    }

    @Test
    void noStateIsSharedByAll() {
        List<JavaField> constants =
                fields().filter(field -> field.getModifiers().contains(STATIC)).toList();
        assertThat(constants).hasSizeGreaterThan(20);
        assertThat(constants)
                .allSatisfy(field -> assertThat(field.getModifiers()).contains(FINAL))
                .noneMatch(field -> field.getRawType().isArray());
        assertThat(constants)
                .allSatisfy(field -> assertThat(isUnchanging(valueOf(field))).isTrue());
    }

    private static Object valueOf(JavaField field) throws ReflectiveOperationException {
        Field reflected = field.reflect();
        reflected.setAccessible(true);
        return reflected.get(null);
    }

    private static boolean isUnchanging(Object value) {
        String type = value.getClass().getName();
        if (value instanceof Iterable<?> || value instanceof Map<?, ?>) {
            return type.startsWith("java.util.ImmutableCollections") || type.startsWith("java.util.Collections$");
        }
        if (type.startsWith("io.driftwatch")) {
            return Stream.of(value.getClass().getDeclaredFields())
                    .filter(field -> !field.isSynthetic())
                    .allMatch(field -> Modifier.isFinal(field.getModifiers()));
        }
        return value instanceof Number
                || value instanceof String
                || value instanceof Pattern
                || value instanceof Comparator<?>
                || value instanceof Duration
                || value instanceof Logger;
    }
}
