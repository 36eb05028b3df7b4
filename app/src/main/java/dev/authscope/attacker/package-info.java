/** What Mallory does and holds: her own client on her own machine, and what she has taken. May use {@code flow} and {@code browser}. */
@NullMarked
package dev.authscope.attacker;

import org.jspecify.annotations.NullMarked;
