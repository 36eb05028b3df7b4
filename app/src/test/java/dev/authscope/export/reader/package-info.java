/**
 * What other programs make of exports: a real browser, a second renderer of SVG. Where they are not installed the tests are
 * skipped, unless {@code AUTHSCOPE_READERS=required} says that they must be there.
 */
@NullMarked
package dev.authscope.export.reader;

import org.jspecify.annotations.NullMarked;
