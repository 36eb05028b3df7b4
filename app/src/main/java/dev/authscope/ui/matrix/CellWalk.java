package dev.authscope.ui.matrix;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;

/** Arrow keys lead from cell to cell. */
final class CellWalk {

    private final GridPane grid;

    CellWalk(GridPane grid) {
        this.grid = grid;
    }

    void press(KeyEvent event) {
        Node owner = grid.getScene() == null ? null : grid.getScene().getFocusOwner();
        if (owner == null || owner.getParent() != grid) {
            return;
        }
        int column = GridPane.getColumnIndex(owner);
        int row = GridPane.getRowIndex(owner);
        switch (event.getCode()) {
            case LEFT -> go(event, column - 1, row);
            case RIGHT -> go(event, column + 1, row);
            case UP -> go(event, column, row - 1);
            case DOWN -> go(event, column, row + 1);
            default -> {
            }
        }
    }

    private void go(KeyEvent event, int column, int row) {
        event.consume();
        at(column, row).ifPresent(Node::requestFocus);
    }

    private Optional<Node> at(int column, int row) {
        return grid.getChildren()
                .stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> GridPane.getColumnIndex(node) == column && GridPane.getRowIndex(node) == row)
                .findFirst();
    }
}
