/**
 * Sessions copied from node to node over a group channel. The only place that knows JGroups. May use {@code session},
 * {@code observe}, {@code time} and the JDK.
 */
@NullMarked
package dev.authscope.server.session.replicated;

import org.jspecify.annotations.NullMarked;
