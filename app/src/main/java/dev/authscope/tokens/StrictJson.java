package dev.authscope.tokens;

import java.io.IOException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as security needs it: a member name twice at any depth, anything after the value, or nesting deeper than 32 is
 * refused (RFC 7515 4, RFC 7519 4). Numbers keep all their digits.
 */
public final class StrictJson {

    /** Characters that a token, and so any part of it, may have. */
    static final int LONGEST = 256 * 1024;

    /** Characters that a document may have. */
    public static final int LARGEST_DOCUMENT = 16 * 1024 * 1024;

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 400;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper STRICT = mapper(true);
    private static final JsonMapper LENIENT = mapper(false);
    private static final ObjectWriter ASCII = STRICT.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private StrictJson() {}

    private static JsonMapper mapper(boolean refuseDuplicates) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LARGEST_DOCUMENT)
                .maxNameLength(LONGEST)
                .maxDocumentLength(LARGEST_DOCUMENT)
                .build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
                .configure(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, refuseDuplicates)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * Reads a JSON object.
     *
     * @throws MalformedJsonException when the text is no JSON object, or names a member twice
     */
    public static ObjectNode object(String text) throws MalformedJsonException {
        JsonNode node = read(STRICT, text);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedJsonException("it is not a JSON object");
    }

    /**
     * Reads any JSON value for display; of a member that stands twice the last one counts.
     *
     * @throws MalformedJsonException when the text is not JSON
     */
    static JsonNode valueForDisplay(String text) throws MalformedJsonException {
        return read(LENIENT, text);
    }

    private static JsonNode read(JsonMapper mapper, String text) throws MalformedJsonException {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new MalformedJsonException("it starts with a byte order mark");
        }
        try {
            JsonNode node = mapper.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new MalformedJsonException("it is empty");
            }
            return node;
        } catch (JacksonException e) {
            throw new MalformedJsonException(JsonFault.of(e, DEEPEST, LONGEST_NUMBER));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new MalformedJsonException("it holds a number that is out of every range");
        }
    }

    /** Writes a value on one line. */
    public static String write(JsonNode node) {
        return STRICT.writeValueAsString(node);
    }

    /** Writes a value on one line with ASCII characters only, so that it survives every terminal and every half of a pair. */
    public static String writeAscii(JsonNode node) {
        return ASCII.writeValueAsString(node);
    }

    /** An empty object. */
    public static ObjectNode newObject() {
        return STRICT.createObjectNode();
    }

    /** Why a text is not the JSON that was asked for; the message completes "… because". */
    public static final class MalformedJsonException extends IOException {

        private static final long serialVersionUID = 1L;

        MalformedJsonException(String reason) {
            super(reason);
        }
    }
}
