/**
 * Tokens: access tokens that carry what they say (JWT), refresh tokens that are looked up, their families and rotation, and
 * the denylist. May use nimbus, {@code identity}, {@code store}, {@code decision}, {@code observe}, {@code random},
 * {@code settings}, {@code time}, {@code json}.
 */
@NullMarked
package dev.authscope.server.token;

import org.jspecify.annotations.NullMarked;
