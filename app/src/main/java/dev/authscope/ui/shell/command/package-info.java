/** A command of the window and the keys that give it. May use JavaFX's key codes. */
@NullMarked
package dev.authscope.ui.shell.command;

import org.jspecify.annotations.NullMarked;
