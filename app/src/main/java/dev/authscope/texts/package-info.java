/** Texts in English and Korean: those of the program, from resource files, and those of scenarios. May use the JDK and {@code bundled}. */
@NullMarked
package dev.authscope.texts;

import org.jspecify.annotations.NullMarked;
