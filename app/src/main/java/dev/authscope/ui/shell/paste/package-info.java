/** Recognises what was pasted or dropped. Knows no screen type and executes nothing. */
@NullMarked
package dev.authscope.ui.shell.paste;

import org.jspecify.annotations.NullMarked;
