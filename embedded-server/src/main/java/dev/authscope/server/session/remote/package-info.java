/**
 * Sessions in a program of its own that several nodes ask, whatever program it is: what is asked, what is told of it, and
 * the life of that program. May use {@code session}, {@code observe}, {@code store}, {@code time} and the JDK.
 */
@NullMarked
package dev.authscope.server.session.remote;

import org.jspecify.annotations.NullMarked;
