/** Reading and writing small JSON texts, strictly. May use Jackson's streaming core only. */
@NullMarked
package dev.authscope.server.json;

import org.jspecify.annotations.NullMarked;
