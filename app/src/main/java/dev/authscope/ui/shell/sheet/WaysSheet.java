package dev.authscope.ui.shell.sheet;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.WaysViewModel;
import dev.authscope.ui.model.Wording;
import dev.authscope.ways.Question;
import dev.authscope.ways.Way;
import dev.authscope.ways.WayCell;
import dev.authscope.ways.WaysTable;
import dev.authscope.ways.WaysTexts;

/** The table that compares the ways to keep a login on many servers, over the window. Each cell opens the run that it comes from. */
public final class WaysSheet implements Sheet {

    private static final double WIDTH = 1200;
    private static final double FIRST = 16;

    private final LabViewModel model;
    private final WaysViewModel table;
    private final Wording wording;
    private final Runnable close;
    private final VBox content = new VBox(12);
    private final InvalidationListener follow = property -> show();

    /** @param close closes the sheet, before a run opens */
    public WaysSheet(LabViewModel model, Runnable close) {
        this.model = model;
        this.table = model.ways();
        this.wording = model.wording();
        this.close = close;
        content.setPrefWidth(WIDTH);
        table.stateProperty().addListener(follow);
        table.open();
    }

    @Override
    public String title() {
        return wording.get("ways.title");
    }

    @Override
    public Node content() {
        show();
        return content;
    }

    @Override
    public void closed() {
        table.stateProperty().removeListener(follow);
    }

    private void show() {
        WaysViewModel.State state = table.state();
        WaysTexts texts = new WaysTexts(model.appearance().language());
        GridPane grid = new GridPane(6, 6);
        for (int i = 0; i <= Way.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? FIRST : (100 - FIRST) / Way.values().length);
            grid.getColumnConstraints().add(column);
        }
        for (Way way : Way.values()) {
            grid.add(text(texts.name(way), "section"), way.ordinal() + 1, 0);
        }
        for (Question question : Question.values()) {
            grid.add(text(texts.name(question), "strong"), 0, question.ordinal() + 1);
            for (Way way : Way.values()) {
                grid.add(cell(texts, state.cell(question, way), question, way), way.ordinal() + 1,
                        question.ordinal() + 1);
            }
        }
        String problem = state.problem();
        int all = WaysTable.runs();
        content.getChildren()
                .setAll(text(wording.get("ways.lead"), "dim"), grid,
                        text(problem != null
                                ? problem
                                : state.runs() < all ? wording.get("ways.working", state.runs(), all) : "",
                                "dim"));
    }

    private Node cell(WaysTexts texts, Optional<WayCell> found, Question question, Way way) {
        if (found.isEmpty()) {
            return text("…", "dim");
        }
        WayCell cell = found.get();
        String sentence = texts.sentence(cell);
        Button button = new Button(sentence);
        button.getStyleClass().setAll("button", "matrix-cell");
        button.setId("ways-" + question.id() + "-" + way.id());
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleText(
                wording.get("ways.cell", texts.name(question), texts.name(way), sentence));
        button.setOnAction(event -> {
            close.run();
            table.openRun(cell);
        });
        return button;
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
