/**
 * Reads, explains and verifies tokens: one source for the window and the command line.
 *
 * <p>{@link dev.authscope.tokens.TokenDecoder} shows what a token says without any key;
 * {@link dev.authscope.tokens.TokenVerifier} decides whether it holds, as an ordered list of checks;
 * {@link dev.authscope.tokens.TokenExplainer} puts header and claims into words. Everything is judged strictly before a
 * primitive of the JOSE library or of the JDK sees it. May use {@code flow}, {@code texts}, the JOSE library and Jackson.
 */
@NullMarked
package dev.authscope.tokens;

import org.jspecify.annotations.NullMarked;
