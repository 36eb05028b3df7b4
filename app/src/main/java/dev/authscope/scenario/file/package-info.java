/**
 * Scenario files: reading one with an error for each mistake (line, what is wrong, what is allowed), and the library of those
 * that come with the program. No schema library is used here, because a run begins with reading its file; a test holds the
 * files against the schema. May use {@code scenario}, {@code lab}'s actions, {@code flow}, {@code texts}, {@code bundled} and
 * the server's settings.
 */
@NullMarked
package dev.authscope.scenario.file;

import org.jspecify.annotations.NullMarked;
