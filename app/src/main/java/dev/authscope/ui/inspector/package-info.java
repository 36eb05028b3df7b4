/**
 * Details of the message at the cursor: its octets, and why the server decided as it did. May use {@code ui.model} and {@code ui.theme}.
 */
@NullMarked
package dev.authscope.ui.inspector;

import org.jspecify.annotations.NullMarked;
