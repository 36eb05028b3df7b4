/**
 * The shop's backend for its front end: it logs people in at the issuer, keeps the tokens in a session on the server, and passes
 * the pages' calls on to the API with them, so that a browser holds nothing but a session cookie. Takes part only while the
 * lab's setting {@code mode} is {@code bff}. May use {@code http}, {@code onward}, {@code oauth} and what these use; knows nothing
 * of the shop.
 */
@NullMarked
package dev.authscope.server.bff;

import org.jspecify.annotations.NullMarked;
