/**
 * The table that compares a cookie with facts in it, a session and a token: every cell is taken from a run that was really
 * carried out. May use {@code scenario}, {@code flow}, {@code json}, {@code texts}.
 */
@NullMarked
package dev.authscope.credentials;

import org.jspecify.annotations.NullMarked;
