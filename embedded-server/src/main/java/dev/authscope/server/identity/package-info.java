/**
 * Who there is: accounts, their passwords, and what a guess at a password costs. May use {@code store}, {@code decision},
 * {@code observe}, {@code random}, {@code settings}.
 */
@NullMarked
package dev.authscope.server.identity;

import org.jspecify.annotations.NullMarked;
