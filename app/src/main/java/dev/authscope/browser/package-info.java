/**
 * The browser model: what a user agent adds to a request, keeps of an answer, and refuses. Its requests go over real
 * sockets, which record what passes. May use {@code flow}, {@code clock} and {@code cookies}.
 */
@NullMarked
package dev.authscope.browser;

import org.jspecify.annotations.NullMarked;
