package io.driftwatch.example.runner;

import io.driftwatch.data.NearestName;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option's word, and suggests the nearest for one that is unknown. */
abstract class Words<E extends Enum<E>> implements ITypeConverter<E> {

    private final Map<String, E> byWord;

    private Words(List<E> constants) {
        this.byWord = constants.stream().collect(Collectors.toMap(Parameters::word, constant -> constant));
    }

    @Override
    public E convert(String word) {
        E constant = byWord.get(word);
        if (constant == null) {
            throw new TypeConversionException(
                    "unknown value '" + word + "'. " + NearestName.advice(word, byWord.keySet()));
        }
        return constant;
    }

    static final class OfFormat extends Words<Format> {
        OfFormat() {
            super(List.of(Format.values()));
        }
    }

    static final class OfFailOn extends Words<FailOn> {
        OfFailOn() {
            super(List.of(FailOn.values()));
        }
    }
}
