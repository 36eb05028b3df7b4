/**
 * A script engine for pages: one global object for one page, with limits on work, memory and time, and nothing of Java in
 * reach. Knows no page and no network; what a script can do is what its owner puts into the global object. Its classes are
 * loaded by the first page that holds a script. May use the JDK and the engine.
 */
@NullMarked
package dev.authscope.browser.script;

import org.jspecify.annotations.NullMarked;
