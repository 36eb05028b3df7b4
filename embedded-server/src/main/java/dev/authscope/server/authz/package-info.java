/**
 * Whether somebody who is known may do what they ask for: by role, as the owner of a thing, after asking again. May use
 * {@code decision}, {@code settings}, {@code store}, {@code observe}.
 */
@NullMarked
package dev.authscope.server.authz;

import org.jspecify.annotations.NullMarked;
