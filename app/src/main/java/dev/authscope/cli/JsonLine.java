package dev.authscope.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.node.ObjectNode;

import dev.authscope.tokens.StrictJson;

/**
 * A line of octets read as one JSON object, strictly: it must be UTF-8, and no member may stand in it twice. A byte order mark
 * before it is passed over, because some shells write one.
 */
final class JsonLine {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private JsonLine() {}

    static ObjectNode object(BoundedLines.Line line) throws BadLineException {
        byte[] octets = line.octets();
        if (octets == null) {
            throw new BadLineException(Fault.TOO_LONG, "");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return StrictJson.object(marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new BadLineException(Fault.NO_TEXT, "");
        } catch (StrictJson.MalformedJsonException e) {
            throw new BadLineException(Fault.NO_OBJECT, String.valueOf(e.getMessage()));
        }
    }

    /** What can be wrong with a line. */
    enum Fault {
        /** It has more octets than a line may have. */
        TOO_LONG,
        /** It is not UTF-8. */
        NO_TEXT,
        /** It is not one JSON object; the detail says why. */
        NO_OBJECT
    }

    /** The line is no JSON object. */
    static final class BadLineException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String detail;

        BadLineException(Fault fault, String detail) {
            super(detail, null, false, false);
            this.fault = fault;
            this.detail = detail;
        }

        Fault fault() {
            return fault;
        }

        /** A phrase that says why; empty unless it is no object. */
        String detail() {
            return detail;
        }
    }
}
