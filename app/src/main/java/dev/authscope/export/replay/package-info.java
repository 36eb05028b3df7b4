/**
 * The replay of a run as one HTML page that needs no network: each step with its diagram, what was told about it, and what lay
 * in the browsers, at the servers and with the attacker at its end, in both languages. A content security policy allows the
 * page's own style and script by their hashes and nothing else. May use what {@code export} may use.
 */
@NullMarked
package dev.authscope.export.replay;

import org.jspecify.annotations.NullMarked;
