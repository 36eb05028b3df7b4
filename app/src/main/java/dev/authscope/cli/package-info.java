/** The commands of the terminal: each reads its options, asks the parts below, and writes text or JSON. May use everything but {@code ui}. */
@NullMarked
package dev.authscope.cli;

import org.jspecify.annotations.NullMarked;
