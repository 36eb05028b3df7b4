/** Sessions in the memory of a node and, while it does not run, in a file. May use {@code session} and the JDK. */
@NullMarked
package dev.authscope.server.session.file;

import org.jspecify.annotations.NullMarked;
