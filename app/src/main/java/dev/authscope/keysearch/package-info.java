/**
 * Looks for the weak secret behind a token that was signed with HMAC: one candidate after the other, on all cores, with
 * progress and cancelling, and without a message to anybody. {@link dev.authscope.keysearch.KeySearch} is the search,
 * {@link dev.authscope.keysearch.WordList} says where candidates come from. May use {@code bundled} and Jackson.
 */
@NullMarked
package dev.authscope.keysearch;

import org.jspecify.annotations.NullMarked;
