/** Two runs side by side: what came out differently on top, their diagrams below, one transport for both. */
@NullMarked
package dev.authscope.ui.compare;

import org.jspecify.annotations.NullMarked;
