package dev.authscope.server.http;

/**
 * Where a request ends among octets that may already hold the next one. The octets were accepted by the server's parser
 * before, so only their frame is read here (RFC 9112 sections 2.1, 6 and 7.1).
 *
 * @param contentLength octets of content when they are announced
 * @param chunked whether the content comes in chunks instead
 */
record MessageFraming(long contentLength, boolean chunked) {

    /** A request without content. */
    static final MessageFraming NONE = new MessageFraming(0, false);

    /** How many of the octets belong to the first request; all of them when its end is not among them. */
    int lengthIn(byte[] octets) {
        int head = emptyLine(octets, skipEmptyLines(octets));
        if (head < 0) {
            return octets.length;
        }
        if (!chunked) {
            return (int) Math.min(octets.length, head + Math.max(0, contentLength));
        }
        return endOfChunks(octets, head);
    }

    private static int endOfChunks(byte[] octets, int from) {
        int at = from;
        while (true) {
            int line = lineEnd(octets, at);
            if (line < 0) {
                return octets.length;
            }
            long size = size(octets, at);
            if (size == 0) {
                // Trailers end with an empty line; without trailers that line comes at once.
                int end = octets.length > line + 1 && octets[line] == '\r' ? line + 2 : emptyLine(octets, line);
                return end < 0 ? octets.length : end;
            }
            if (line + size + 2 > octets.length) {
                return octets.length;
            }
            at = (int) (line + size + 2);
        }
    }

    private static long size(byte[] octets, int at) {
        long size = 0;
        for (int i = at; i < octets.length && i < at + 8; i++) {
            int digit = Character.digit(octets[i], 16);
            if (digit < 0) {
                break;
            }
            size = size * 16 + digit;
        }
        return size;
    }

    private static int skipEmptyLines(byte[] octets) {
        int at = 0;
        while (at < octets.length && (octets[at] == '\r' || octets[at] == '\n')) {
            at++;
        }
        return at;
    }

    /** Behind the first line feed from a place on; -1 when there is none. */
    private static int lineEnd(byte[] octets, int from) {
        for (int i = from; i < octets.length; i++) {
            if (octets[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Behind the first empty line from a place on; -1 when there is none. */
    private static int emptyLine(byte[] octets, int from) {
        for (int i = from + 3; i < octets.length; i++) {
            if (octets[i] == '\n' && octets[i - 1] == '\r' && octets[i - 2] == '\n' && octets[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }
}
