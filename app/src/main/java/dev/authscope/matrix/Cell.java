package dev.authscope.matrix;

/**
 * What came of trying one thing with one place.
 *
 * @param happens whether it happened
 * @param further a second fact: for {@link Column#CSRF} whether a link by GET does it where the shop sends money by GET, for
 *     {@link Column#SIBLING} whether a script of the other host can read it; false for the other columns
 */
public record Cell(Column column, boolean happens, boolean further) {}
