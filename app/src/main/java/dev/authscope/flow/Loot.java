package dev.authscope.flow;

import java.time.Instant;

/** A value that the attacker holds, with where and when she got it. */
public record Loot(String kind, String name, String value, String source, Instant gained) {}
