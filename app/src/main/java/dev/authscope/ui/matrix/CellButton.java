package dev.authscope.ui.matrix;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.authscope.matrix.Cell;
import dev.authscope.matrix.Column;
import dev.authscope.ui.model.MatrixViewModel;
import dev.authscope.ui.model.MatrixViewModel.Place;
import dev.authscope.ui.model.Wording;

/** One cell: a place for a guess before its column is filled in, then what was measured and whether the guess was right. */
final class CellButton extends Button {

    private static final String HAPPENS = "●";
    private static final String NOT = "○";

    CellButton(Place place, MatrixViewModel.State state, Wording wording, Consumer<Place> pressed) {
        setId("matrix-" + place.row() + "-" + place.column().id());
        getStyleClass().setAll("button", "matrix-cell");
        setMaxWidth(Double.MAX_VALUE);
        setMaxHeight(Double.MAX_VALUE);
        setMinHeight(34);
        setMnemonicParsing(false);
        setOnAction(event -> pressed.accept(place));
        Boolean guess = state.guesses().get(place);
        Optional<Cell> measured = state.cell(place);
        String name = wording.word("matrix.place.", place.row()) + ", "
                + wording.word("matrix.column.", place.column().id());
        if (measured.isPresent()) {
            measured(measured.get(), guess, wording, name);
        } else if (state.shown().contains(place.column())) {
            setText("…");
            setAccessibleText(wording.get("matrix.cell.waiting", name));
        } else {
            setText(guess == null ? "" : (guess ? HAPPENS : NOT) + " ?");
            getStyleClass().add("guess");
            setAccessibleText(wording.get(
                    guess == null ? "matrix.cell.open" : guess ? "matrix.cell.guessYes" : "matrix.cell.guessNo", name));
        }
        setTooltip(new Tooltip(getAccessibleText()));
    }

    private void measured(Cell cell, @Nullable Boolean guess, Wording wording, String name) {
        boolean attack = cell.column().isAttack();
        String word = wording.get(attack
                ? cell.happens() ? "matrix.works" : "matrix.fails"
                : cell.happens() ? "matrix.yes" : "matrix.no");
        String more = cell.further()
                ? " " + wording.get(cell.column() == Column.CSRF ? "matrix.byGet" : "matrix.readable")
                : "";
        String verdict = guess == null ? "" : guess == cell.happens() ? "  ✓" : "  ✗";
        // Where a form works a link does no harm of another kind; it is named where it is the only way.
        String shown = cell.column() == Column.CSRF && cell.happens() ? "" : more;
        setText((cell.happens() ? HAPPENS : NOT) + " " + word + shown + verdict);
        getStyleClass().add(attack && cell.happens() ? "lost" : cell.happens() ? "holds" : "kept");
        setAccessibleText(wording.get("matrix.cell.measured", name, word + more));
    }
}
