package dev.authscope.ui.shell.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.Wording;

/**
 * Says that the program ended while runs were going on, and offers what was kept of them.
 *
 * @param recordings where they lie
 * @param open opens one of them
 */
public record UnfinishedSheet(Wording wording, List<Path> recordings, Consumer<Path> open) implements Sheet {

    @Override
    public String title() {
        return wording.get("unfinished.title");
    }

    @Override
    public String firstFocus() {
        return "unfinished-1";
    }

    @Override
    public Node content() {
        VBox box = new VBox(10, text(wording.get("unfinished.text")));
        for (int i = 0; i < recordings.size(); i++) {
            Path file = recordings.get(i);
            Button button = new Button(wording.get("unfinished.open", file.getFileName()));
            button.getStyleClass().setAll("button", "plain-button");
            button.setMnemonicParsing(false);
            button.setId("unfinished-" + (i + 1));
            button.setOnAction(event -> open.accept(file));
            box.getChildren().add(button);
        }
        Path folder = recordings.getFirst().getParent();
        box.getChildren().add(text(wording.get("unfinished.folder", String.valueOf(folder))));
        return box;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(560);
        return label;
    }
}
