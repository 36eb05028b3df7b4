package dev.authscope.relay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A header field that the relay writes into the next answer in clear text that passes: whoever carries unprotected octets
 * can change them.
 */
final class Injection {

    private final AtomicReference<String> armed = new AtomicReference<>("");

    /** The next answer gets this header line. */
    void arm(String line) {
        armed.set(line);
    }

    /**
     * Looks at the answers of one connection.
     *
     * @param told hears of each line that was written
     */
    Answers answers(Consumer<String> told) {
        return new Answers(told);
    }

    /** The answers of one connection, piece by piece as they come. */
    final class Answers {
        private static final String END_OF_HEAD = "\r\n\r\n";
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private final Consumer<String> told;

        private Answers(Consumer<String> told) {
            this.told = told;
        }

        /** The octets to pass on in place of these; a head that is not whole yet is held back. */
        byte[] pass(byte[] octets, int length) {
            if (armed.get().isEmpty() && head.size() == 0) {
                return Arrays.copyOf(octets, length);
            }
            head.write(octets, 0, length);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            int end = text.indexOf(END_OF_HEAD);
            if (end < 0) {
                return new byte[0];
            }
            head.reset();
            String line = armed.getAndSet("");
            told.accept(line);
            String changed = line.isEmpty() ? text : text.substring(0, end) + "\r\n" + line + text.substring(end);
            return changed.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
