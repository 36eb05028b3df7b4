/**
 * Tables in the memory of a node that tell what is read and changed in them, and the removal of rows whose time is over.
 * May use {@code observe}, {@code time} and the JDK.
 */
@NullMarked
package dev.authscope.server.store;

import org.jspecify.annotations.NullMarked;
