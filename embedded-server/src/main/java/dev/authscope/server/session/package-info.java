/**
 * Sessions kept by the server: rows behind random ids, their timers, and the checks of a session cookie. May use
 * {@code identity}, {@code store}, {@code decision}, {@code observe}, {@code random}, {@code settings}, {@code time}.
 */
@NullMarked
package dev.authscope.server.session;

import org.jspecify.annotations.NullMarked;
