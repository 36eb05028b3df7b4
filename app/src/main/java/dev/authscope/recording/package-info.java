/**
 * Recordings: a run as a file that opens again to exactly the same timeline. A file is text of one object a line, each with a
 * checksum, compressed as a whole (gzip, RFC 1952). Which classes a file can lead to is a fixed list; no name from a file is
 * looked up. May use {@code flow} and {@code json}.
 */
@NullMarked
package dev.authscope.recording;

import org.jspecify.annotations.NullMarked;
