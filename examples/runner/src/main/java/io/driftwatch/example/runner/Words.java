package io.driftwatch.example.runner;

import io.driftwatch.data.NearestName;
import io.driftwatch.stattest.Parameters;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option's word, and suggests the nearest for one that is unknown. */
abstract class Words<E extends Enum<E>> implements ITypeConverter<E> {

    private final Map<String, E> byWord;

    private Words(E... constants) {
        this.byWord = Arrays.stream(constants).collect(Collectors.toMap(Parameters::word, constant -> constant));
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
            super(Format.values());
        }
    }

    static final class OfFailOn extends Words<FailOn> {
        OfFailOn() {
            super(FailOn.values());
        }
    }
}
