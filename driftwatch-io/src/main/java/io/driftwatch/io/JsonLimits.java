package io.driftwatch.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/**
 * How large a document and its parts may be, so that a hostile one is refused before it fills the memory. The parser
 * asks here, and gets our sentences. Immutable and thread-safe.
 */
final class JsonLimits extends StreamReadConstraints {

    private static final long serialVersionUID = 1L;

    private static final int MEBI = 1 << 20;
    private static final int DEPTH = 50;
    private static final int NUMBER_LENGTH = 64;
    /** A stored text may be as long as the longest field of a CSV file. */
    private static final int STORED_TEXT = 16 * MEBI;

    private JsonLimits(long documentLength, int textLength) {
        super(DEPTH, documentLength, NUMBER_LENGTH, textLength, textLength, Long.MAX_VALUE);
    }

    /** Policies are written by people: 16 Mi characters, 1 Mi in a text. */
    static JsonLimits ofPolicies() {
        return new JsonLimits(16L * MEBI, MEBI);
    }

    /** Models have about two hundred characters a feature: 16 Mi characters, 1 Mi in a text. */
    static JsonLimits ofModels() {
        return ofPolicies();
    }

    /** Reports have about a thousand characters a column: 256 Mi. */
    static JsonLimits ofReports() {
        return new JsonLimits(256L * MEBI, STORED_TEXT);
    }

    /** Profiles stream, and their packed numbers are held against the rows that they declare: no limit of the whole. */
    static JsonLimits ofProfiles() {
        return new JsonLimits(Long.MAX_VALUE, STORED_TEXT);
    }

    /** A parser's factory without tables or buffers that outlive a document. */
    JsonFactory factory() {
        return new JsonFactoryBuilder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(this)
                .build();
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        require(depth, DEPTH, "Lists and objects are nested deeper than " + DEPTH + " levels.");
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        require(length, NUMBER_LENGTH, "A number has more than " + NUMBER_LENGTH + " characters.");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        validateFPLength(length);
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        int most = getMaxStringLength();
        require(length, most, "A text has more than " + most + " characters.");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        validateStringLength(length);
    }

    @Override
    public void validateDocumentLength(long length) throws StreamConstraintsException {
        long most = getMaxDocumentLength();
        require(length, most, "The document has more than " + most + " characters.");
    }

    private static void require(long actual, long most, String sentence) throws StreamConstraintsException {
        if (actual > most) {
            throw new StreamConstraintsException(sentence);
        }
    }
}
