/** Where the program starts, with its two faces: the window and the command line. May use everything below. */
@NullMarked
package dev.authscope;

import org.jspecify.annotations.NullMarked;
