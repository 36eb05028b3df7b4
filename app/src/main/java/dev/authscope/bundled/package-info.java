/** Reads the files that come with the program, from the assets module. May use the JDK only. */
@NullMarked
package dev.authscope.bundled;

import org.jspecify.annotations.NullMarked;
