/**
 * Whether a change was asked for by a page of the shop itself, rather than by a foreign page that used the visitor's cookie
 * (OWASP Cross-Site Request Forgery Prevention). May use {@code decision}, {@code settings}.
 */
@NullMarked
package dev.authscope.server.csrf;

import org.jspecify.annotations.NullMarked;
