/**
 * A TCP relay on loopback, between clients and the lab's server: it passes every octet on and keeps a copy, as somebody on
 * the same network can. What the octets mean it finds out by itself. Uses the words of {@code flow} and nothing else of the
 * program.
 */
@NullMarked
package dev.authscope.relay;

import org.jspecify.annotations.NullMarked;
