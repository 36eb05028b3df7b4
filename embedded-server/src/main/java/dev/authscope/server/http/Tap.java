package dev.authscope.server.http;

import java.nio.ByteBuffer;

/** Is shown the octets of a connection as they pass. */
interface Tap {

    /** Octets came in; they are the last ones before the buffer's limit. */
    void filled(ByteBuffer buffer, int octets);

    /** Octets are about to go out. */
    void writing(ByteBuffer... buffers);
}
