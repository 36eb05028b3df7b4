/**
 * Scenarios: their files, what a file may say, running one step by step, and holding what happened against what is expected.
 * May use {@code lab}, {@code flow}, {@code texts} and what the lab is made of.
 */
@NullMarked
package dev.authscope.scenario;

import org.jspecify.annotations.NullMarked;
