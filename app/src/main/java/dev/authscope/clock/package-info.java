/** The lab's clock: pause, rate, advance, jump. May use {@code server.time} and the JDK. */
@NullMarked
package dev.authscope.clock;

import org.jspecify.annotations.NullMarked;
