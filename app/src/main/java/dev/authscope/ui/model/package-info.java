/**
 * What the window shows, without any node: the run being carried out, the moment that is shown, and texts and lists derived from them.
 * Tested without a toolkit. May use {@code scenario}, {@code flow}, {@code texts} and JavaFX's properties; no other package of the window.
 */
@NullMarked
package dev.authscope.ui.model;

import org.jspecify.annotations.NullMarked;
