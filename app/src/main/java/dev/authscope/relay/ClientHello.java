package dev.authscope.relay;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The first message of a TLS handshake, which is in clear text: it says which host the client wants (RFC 8446 section 4.1.2). */
final class ClientHello {

    private static final int HANDSHAKE = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_NAME = 0;

    private ClientHello() {}

    /** Whether octets begin as a TLS handshake does (RFC 8446 section 5.1). */
    static boolean begins(byte[] octets) {
        return octets.length >= 3 && octets[0] == HANDSHAKE && octets[1] == 3;
    }

    /** The name of the host; empty when the octets hold none (RFC 6066 section 3). */
    static String serverName(byte[] octets) {
        try {
            ByteBuffer record = ByteBuffer.wrap(octets);
            if (record.get() != HANDSHAKE) {
                return "";
            }
            record.getShort();
            record.getShort();
            if (record.get() != CLIENT_HELLO) {
                return "";
            }
            skip(record, 3 + 2 + 32);
            skip(record, record.get() & 0xff);
            skip(record, record.getShort() & 0xffff);
            skip(record, record.get() & 0xff);
            return name(record, record.getShort() & 0xffff);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return "";
        }
    }

    private static String name(ByteBuffer record, int length) {
        int end = record.position() + length;
        while (record.position() < end) {
            int type = record.getShort() & 0xffff;
            int size = record.getShort() & 0xffff;
            if (type == SERVER_NAME) {
                skip(record, 3);
                byte[] name = new byte[record.getShort() & 0xffff];
                record.get(name);
                return new String(name, StandardCharsets.US_ASCII);
            }
            skip(record, size);
        }
        return "";
    }

    private static void skip(ByteBuffer buffer, int octets) {
        buffer.position(buffer.position() + octets);
    }
}
