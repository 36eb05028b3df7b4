package dev.authscope.ui.shell.sheet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

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
        grid.add(caps, 0, row);
        grid.add(new Label(what), 1, row);
    }
}
