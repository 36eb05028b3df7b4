/**
 * The authorization server at {@code idp.example}, for a client that logs people in with a code: the page where they log in, codes
 * that hold once and for a client's own proof, and tokens for codes (RFC 6749, RFC 7636, RFC 9207). May use {@code http},
 * {@code identity}, {@code token}, {@code store}, {@code decision} and what these use; knows nothing of the shop.
 */
@NullMarked
package dev.authscope.server.oauth;

import org.jspecify.annotations.NullMarked;
