/** The only source of time for everything that keeps, issues or expires something. May use the JDK only. */
@NullMarked
package dev.authscope.server.time;

import org.jspecify.annotations.NullMarked;
