package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import io.driftwatch.stattest.Parameters;
import java.util.Collection;
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
            throw unknown(word, byWord.keySet());
        }
        return constant;
    }

    static TypeConversionException unknown(String word, Collection<String> known) {
        return new TypeConversionException(
                "unknown value " + DisplayText.quoted(word) + ". " + NearestName.advice(word, known));
    }

    static final class OfCi extends Words<Ci> {
        OfCi() {
            super(List.of(Ci.values()));
        }
    }

    static final class OfListFormat extends Words<ListFormat> {
        OfListFormat() {
            super(List.of(ListFormat.values()));
        }
    }

    static final class OfFailOn extends Words<FailOn> {
        OfFailOn() {
            super(List.of(FailOn.values()));
        }
    }
}
