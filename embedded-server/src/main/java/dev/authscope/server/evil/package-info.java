/**
 * The attacker's own site, {@code evil.example}: it takes what scripts send to it and lets every page read its answers. Exists
 * inside the lab only. May use {@code http}, {@code json} and {@code settings}.
 */
@NullMarked
package dev.authscope.server.evil;

import org.jspecify.annotations.NullMarked;
