/**
 * Reads HTTP Archives (HAR 1.2) of real browsers as runs that are over: messages become events, cookies are judged by the
 * program's own jar. Believes nothing that a file says before it was looked at. May use {@code flow}, {@code cookies},
 * {@code scenario}, {@code lab}'s actions, {@code export} and {@code texts}.
 */
@NullMarked
package dev.authscope.har;

import org.jspecify.annotations.NullMarked;
