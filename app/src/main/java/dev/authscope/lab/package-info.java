/**
 * The lab put together: server, browsers, attacker, clock and recorder. {@link dev.authscope.lab.Action}s go in, events come
 * out on the recorder's timeline. May use everything that it puts together, nothing above it.
 */
@NullMarked
package dev.authscope.lab;

import org.jspecify.annotations.NullMarked;
