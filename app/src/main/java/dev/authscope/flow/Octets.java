package dev.authscope.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets as they crossed a connection. Immutable; two ends that saw the same octets share one object. */
public final class Octets {

    /** No octets. */
    public static final Octets NONE = new Octets(new byte[0]);

    private final byte[] content;

    private Octets(byte[] content) {
        this.content = content;
    }

    /** A copy of the given octets. */
    public static Octets of(byte[] content) {
        return content.length == 0 ? NONE : new Octets(content.clone());
    }

    /** How many octets. */
    public int length() {
        return content.length;
    }

    /** A copy of the octets. */
    public byte[] toArray() {
        return content.clone();
    }

    /** The octets as characters, one for one (ISO 8859-1), so that nothing is lost or replaced. */
    public String latin1() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** The octets from an offset to the end as characters, one for one. */
    public String latin1From(int offset) {
        int from = Math.min(offset, content.length);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
    }

    /** The octets read as UTF-8, for showing. */
    public String utf8() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Where the message's body starts: after the first empty line (RFC 9112 section 2.1), or the end when there is none. */
    public int bodyOffset() {
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == '\r' && content[i + 1] == '\n' && content[i + 2] == '\r' && content[i + 3] == '\n') {
                return i + 4;
            }
        }
        return content.length;
    }

    /** The octets from an offset to the end. */
    public Octets from(int offset) {
        return offset == 0 ? this : of(Arrays.copyOfRange(content, Math.min(offset, content.length), content.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(content, octets.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return length() + " octets";
    }
}
