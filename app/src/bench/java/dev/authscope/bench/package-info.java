/** Benchmarks: main classes that measure the program beside a peer in the same run. {@code docs/benchmarks.md} has the commands. */
@NullMarked
package dev.authscope.bench;

import org.jspecify.annotations.NullMarked;
