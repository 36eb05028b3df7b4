package dev.authscope.keysearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Reads words line by line as octets; of a long file no more than a piece is in memory. One thread at a time. */
final class WordReader implements AutoCloseable {

    /** Octets of a line, beyond which it is no word. */
    static final int LONGEST = 1_024;

    private static final int PIECE = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private final InputStream stream;
    private final long size;
    private final byte[] piece = new byte[PIECE];
    private final byte[] line = new byte[LONGEST];
    private int at;
    private int end;
    private long read;
    private long lines;

    /** @param size in octets; 0 when it is not known */
    WordReader(InputStream stream, long size) {
        this.stream = stream;
        this.size = size;
    }

    /** How much of the list has been read, from 0 to 1. */
    double share() {
        return size == 0 ? 0 : Math.min(1, (double) (read - end + at) / size);
    }

    /**
     * The next word; null after the last one. Empty lines are no words.
     *
     * @throws WordListException when there is a line that is no word
     */
    byte @Nullable [] next() throws WordListException {
        while (true) {
            byte[] word = nextLine();
            if (word == null || word.length > 0) {
                return word;
            }
        }
    }

    private byte @Nullable [] nextLine() throws WordListException {
        int length = 0;
        boolean plain = true;
        lines++;
        while (true) {
            if (at == end && !fill()) {
                return length == 0 ? null : word(length, plain);
            }
            byte octet = piece[at++];
            if (octet == '\n') {
                return word(length, plain);
            }
            if (length == LONGEST) {
                throw new WordListException(WordListException.Reason.LONG_LINE, lines);
            }
            plain &= octet > 0;
            line[length++] = octet;
        }
    }

    private boolean fill() throws WordListException {
        try {
            at = 0;
            end = Math.max(0, stream.read(piece));
            read += end;
            return end > 0;
        } catch (IOException e) {
            throw new WordListException(WordListException.Reason.UNREADABLE, lines);
        }
    }

    private byte[] word(int length, boolean plain) throws WordListException {
        int from = lines == 1 && length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length)
                ? MARK.length
                : 0;
        int to = length > from && line[length - 1] == '\r' ? length - 1 : length;
        if (!plain && !isText(from, to)) {
            throw new WordListException(WordListException.Reason.NOT_UTF8, lines);
        }
        return Arrays.copyOfRange(line, from, to);
    }

    /** A zero octet stands in no text: files of two octets a character are full of them. */
    private boolean isText(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // What was read has been read; there is nothing to be lost.
            end = at;
        }
    }
}
