/**
 * Where unguessable values come from. A run of a scenario has a seed, and the same seed gives the same values; a lab that
 * serves other programs uses the machine's secure source. May use the JDK only.
 */
@NullMarked
package dev.authscope.server.random;

import org.jspecify.annotations.NullMarked;
