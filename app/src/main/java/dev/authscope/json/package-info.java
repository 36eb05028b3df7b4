/**
 * The form in which other programs and expectations see a run: plain trees of maps, lists, texts, numbers and booleans in a
 * fixed order. Nothing measured, no port and no wall-clock time is in it, so the same run gives the same text. May use
 * {@code flow} and the JSON library's streaming part.
 */
@NullMarked
package dev.authscope.json;

import org.jspecify.annotations.NullMarked;
