/**
 * What a learner has reached: first answers and finished scenarios, and the file that keeps them between starts. Knows no
 * window and no lab; may use the JDK and the JSON library.
 */
@NullMarked
package dev.authscope.progress;

import org.jspecify.annotations.NullMarked;
