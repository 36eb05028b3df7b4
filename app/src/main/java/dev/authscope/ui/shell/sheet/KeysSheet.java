package dev.authscope.ui.shell.sheet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import dev.authscope.ui.model.Wording;
import dev.authscope.ui.shell.command.Command;

/** The list of keys, as the commands have them. */
public record KeysSheet(Wording wording, List<Command> commands) implements Sheet {

    @Override
    public String title() {
        return wording.get("keys.title");
    }

    @Override
    public Node content() {
        GridPane grid = new GridPane(18, 7);
        int row = 0;
        for (Command command : commands) {
            if (!command.shortcuts().isEmpty()) {
                line(grid, command.keys(), wording.get(command.nameKey()), row++);
            }
        }
        line(grid, "Tab", wording.get("keys.tab"), row++);
        line(grid, "Esc", wording.get("keys.close"), row);
        return grid;
    }

    private static void line(GridPane grid, String keys, String what, int row) {
        Label caps = new Label(keys);
        caps.getStyleClass().add("key-cap");
        caps.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(what);
        words.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(caps, 0, row);
        grid.add(words, 1, row);
    }
}
