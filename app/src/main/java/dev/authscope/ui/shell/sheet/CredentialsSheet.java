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

import dev.authscope.credentials.Aspect;
import dev.authscope.credentials.Credential;
import dev.authscope.credentials.CredentialTable;
import dev.authscope.credentials.TableCell;
import dev.authscope.credentials.TableTexts;
import dev.authscope.ui.model.CredentialsViewModel;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** The table that compares a cookie, a session and a token, over the window. Each cell opens the run that it comes from. */
public final class CredentialsSheet implements Sheet {

    private static final double WIDTH = 1080;
    private static final double FIRST = 19;

    private final LabViewModel model;
    private final CredentialsViewModel table;
    private final Wording wording;
    private final Runnable close;
    private final VBox content = new VBox(12);
    private final InvalidationListener follow = property -> show();

    /** @param close closes the sheet, before a run opens */
    public CredentialsSheet(LabViewModel model, Runnable close) {
        this.model = model;
        this.table = model.credentials();
        this.wording = model.wording();
        this.close = close;
        content.setPrefWidth(WIDTH);
        table.stateProperty().addListener(follow);
        table.open();
    }

    @Override
    public String title() {
        return wording.get("credentials.title");
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
        CredentialsViewModel.State state = table.state();
        TableTexts texts = new TableTexts(model.appearance().language());
        GridPane grid = new GridPane(6, 6);
        for (int i = 0; i <= Credential.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? FIRST : (100 - FIRST) / Credential.values().length);
            grid.getColumnConstraints().add(column);
        }
        for (Credential credential : Credential.values()) {
            grid.add(text(texts.name(credential), "section"), credential.ordinal() + 1, 0);
        }
        for (Aspect aspect : Aspect.values()) {
            grid.add(text(texts.name(aspect), "strong"), 0, aspect.ordinal() + 1);
            for (Credential credential : Credential.values()) {
                grid.add(cell(texts, state.cell(aspect, credential), aspect, credential), credential.ordinal() + 1,
                        aspect.ordinal() + 1);
            }
        }
        String problem = state.problem();
        int all = CredentialTable.runs();
        content.getChildren()
                .setAll(text(wording.get("credentials.lead"), "dim"), grid,
                        text(problem != null
                                ? problem
                                : state.runs() < all ? wording.get("credentials.working", state.runs(), all) : "",
                                "dim"));
    }

    private Node cell(TableTexts texts, Optional<TableCell> found, Aspect aspect, Credential credential) {
        if (found.isEmpty()) {
            return text("…", "dim");
        }
        TableCell cell = found.get();
        String sentence = texts.sentence(cell);
        if (!cell.tried()) {
            Label label = text(sentence, "dim");
            label.setAccessibleText(
                    wording.get("credentials.untried", texts.name(aspect), texts.name(credential), sentence));
            return label;
        }
        Button button = new Button(sentence);
        button.getStyleClass().setAll("button", "matrix-cell");
        button.setId("credentials-" + aspect.id() + "-" + credential.id());
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleText(
                wording.get("credentials.cell", texts.name(aspect), texts.name(credential), sentence));
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
