/**
 * The browser's cookie rules (RFC 6265bis): reading a {@code Set-Cookie} line, deciding what is kept, deciding what is sent, and
 * saying why. Strings that come from or go to the wire hold one octet per character (Latin-1). May use {@code flow} and
 * {@code bundled}.
 */
@NullMarked
package dev.authscope.cookies;

import org.jspecify.annotations.NullMarked;
