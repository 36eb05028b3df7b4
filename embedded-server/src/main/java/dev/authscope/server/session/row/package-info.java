/**
 * The form in which a session travels and is kept outside a node: JSON with the version of the form. May use
 * {@code session}, {@code json} and the JDK.
 */
@NullMarked
package dev.authscope.server.session.row;

import org.jspecify.annotations.NullMarked;
