package dev.authscope.diagram.layout;

/**
 * A text in one line.
 *
 * @param x left edge
 * @param baseline y of the line that letters stand on
 * @param width as measured with the program's fonts
 * @param quiet whether it is less important than the text around it
 */
public record PlacedText(String text, TextStyle style, double x, double baseline, double width, boolean quiet) {}
