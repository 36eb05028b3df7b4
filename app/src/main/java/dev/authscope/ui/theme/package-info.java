/**
 * The visual vocabulary that all panels share: colours, fonts, icons, item chips, rings. May use {@code ui.model} and {@code bundled}.
 */
@NullMarked
package dev.authscope.ui.theme;

import org.jspecify.annotations.NullMarked;
