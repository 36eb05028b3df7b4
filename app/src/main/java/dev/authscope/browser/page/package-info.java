/**
 * Pages whose scripts run: the document, what a script finds in its global object, and the queue of what it asked for. All
 * requests go through {@link dev.authscope.browser.Browser}, so the same rules hold for them as for any other. May use
 * {@code browser}, {@code browser.script}, {@code flow} and the HTML parser.
 */
@NullMarked
package dev.authscope.browser.page;

import org.jspecify.annotations.NullMarked;
