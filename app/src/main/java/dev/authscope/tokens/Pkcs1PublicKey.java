package dev.authscope.tokens;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * The bare RSA public key of PKCS #1 (RFC 8017 A.1.1), as PEM blocks with the label {@code RSA PUBLIC KEY} hold it. The JDK
 * reads keys only with their algorithm around them (RFC 5280 4.1.2.7), so that is put there.
 */
final class Pkcs1PublicKey {

    private static final int SEQUENCE = 0x30;
    private static final int BIT_STRING = 0x03;
    private static final byte NO_UNUSED_BITS = 0;

    /** The algorithm rsaEncryption, 1.2.840.113549.1.1.1, without parameters. */
    private static final byte[] ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    private Pkcs1PublicKey() {}

    /** The same key as SubjectPublicKeyInfo. Whether the octets are a key is for the reader of that to find out. */
    static byte[] asInfo(byte[] key) {
        ByteArrayOutputStream bits = new ByteArrayOutputStream();
        bits.write(NO_UNUSED_BITS);
        bits.writeBytes(key);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(ALGORITHM);
        write(BIT_STRING, bits.toByteArray(), info);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        write(SEQUENCE, info.toByteArray(), result);
        return result.toByteArray();
    }

    /** Tag, length and content, the length in the fewest octets (DER). */
    private static void write(int tag, byte[] content, ByteArrayOutputStream out) {
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            out.write(0x80 | octets);
            for (int i = octets - 1; i >= 0; i--) {
                out.write(content.length >>> (8 * i));
            }
        }
        out.writeBytes(content);
    }
}
