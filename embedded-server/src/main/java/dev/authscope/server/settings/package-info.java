/**
 * Every defence, lifetime and deliberate weakness of the lab, in one register. A new switch is one line in
 * {@link dev.authscope.server.settings.Switches}. May use the JDK only.
 */
@NullMarked
package dev.authscope.server.settings;

import org.jspecify.annotations.NullMarked;
