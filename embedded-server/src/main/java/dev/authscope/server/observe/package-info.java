/**
 * What the server tells about itself while it works: octets, checks, rows, issued values. Whoever wants to know implements
 * {@link dev.authscope.server.observe.ServerObserver}. May use {@code decision}, {@code random}, {@code time} and the JDK.
 */
@NullMarked
package dev.authscope.server.observe;

import org.jspecify.annotations.NullMarked;
