/**
 * Which store the setting {@code sessionStore} means. Nothing of a store is loaded before it is chosen. May use all of
 * {@code session}.
 */
@NullMarked
package dev.authscope.server.session.choice;

import org.jspecify.annotations.NullMarked;
