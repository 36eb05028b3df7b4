package dev.authscope.ui.stage;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A line of a card: what it is about at its beginning, marks at its end, and words between them. Where there is no room for
 * the words they stand below, so that none is cut off.
 */
final class SpreadRow extends Region {

    private static final double GAP = 8;
    private static final double BETWEEN_LINES = 3;

    private final Node lead;
    private final Label words;
    private final HBox marks;
    private final boolean wordsAtEnd;
    private boolean brief;

    private SpreadRow(Node lead, Label words, boolean wordsAtEnd, List<? extends Node> atEnd) {
        this.lead = lead;
        this.words = words;
        this.wordsAtEnd = wordsAtEnd;
        marks = new HBox(GAP);
        marks.setAlignment(Pos.CENTER_RIGHT);
        marks.getChildren().addAll(atEnd);
        words.setWrapText(true);
        getChildren().addAll(lead, words, marks);
    }

    /** Words right behind what they belong to. */
    static SpreadRow named(Node lead, Label words, List<? extends Node> atEnd) {
        return new SpreadRow(lead, words, false, atEnd);
    }

    /** Words at the end, before the marks. */
    static SpreadRow judged(Node lead, Label words, List<? extends Node> atEnd) {
        return new SpreadRow(lead, words, true, atEnd);
    }

    /** Leaves the words out where they would need a line of their own; they must then be told otherwise. */
    SpreadRow brief(boolean wanted) {
        brief = wanted;
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return oneLine() + across(getInsets());
    }

    @Override
    protected double computeMinWidth(double height) {
        return first() + across(getInsets());
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inside = width < 0 ? oneLine() : width - across(insets);
        double height = Math.max(lead.prefHeight(-1), marks.prefHeight(-1));
        if (fits(inside)) {
            height = Math.max(height, words.prefHeight(-1));
        } else if (!brief) {
            height += BETWEEN_LINES + words.prefHeight(inside);
        }
        return snapSizeY(height) + insets.getTop() + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    /** Width of lead and marks alone. */
    private double first() {
        return snapSizeX(lead.prefWidth(-1))
                + (marks.getChildren().isEmpty() ? 0 : GAP + snapSizeX(marks.prefWidth(-1)));
    }

    private double oneLine() {
        return first() + (words.getText().isEmpty() ? 0 : GAP + snapSizeX(words.prefWidth(-1)));
    }

    private boolean fits(double inside) {
        return oneLine() <= inside;
    }

    private static double across(Insets insets) {
        return insets.getLeft() + insets.getRight();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inside = getWidth() - across(insets);
        double left = insets.getLeft();
        double top = insets.getTop();
        double tall = Math.max(lead.prefHeight(-1), marks.prefHeight(-1));
        double leadWidth = snapSizeX(lead.prefWidth(-1));
        double marksWidth = marks.getChildren().isEmpty() ? 0 : snapSizeX(marks.prefWidth(-1));
        words.setVisible(!brief || fits(inside));
        if (fits(inside)) {
            tall = Math.max(tall, words.prefHeight(-1));
            double from = left + leadWidth + GAP;
            double to = left + inside - (marksWidth == 0 ? 0 : marksWidth + GAP);
            layoutInArea(words, from, top, Math.max(0, to - from), tall, 0, wordsAtEnd ? HPos.RIGHT : HPos.LEFT,
                    VPos.CENTER);
        } else {
            layoutInArea(words, left, top + tall + BETWEEN_LINES, inside, words.prefHeight(inside), 0, HPos.LEFT,
                    VPos.TOP);
        }
        layoutInArea(lead, left, top, leadWidth, tall, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(marks, left + inside - marksWidth, top, marksWidth, tall, 0, HPos.RIGHT, VPos.CENTER);
    }
}
