/** How a server of the lab passes a request on to another one. May use {@code observe} and the JDK only. */
@NullMarked
package dev.authscope.server.onward;

import org.jspecify.annotations.NullMarked;
