/**
 * What the program remembers of its user's choices, in one small file of the user's own folder. Knows no screen type and may
 * use {@code texts} alone.
 */
@NullMarked
package dev.authscope.settings;

import org.jspecify.annotations.NullMarked;
