/**
 * Why the server answered as it did: an ordered list of checks behind each answer. A check is one class that implements
 * {@link dev.authscope.server.decision.CheckRule}, entered in one ordered list. May use settings and the JDK.
 */
@NullMarked
package dev.authscope.server.decision;

import org.jspecify.annotations.NullMarked;
