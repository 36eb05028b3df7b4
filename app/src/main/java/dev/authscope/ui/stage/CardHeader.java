package dev.authscope.ui.stage;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The head of a card: a mark, who it is, and where. */
final class CardHeader extends HBox {

    private static final double MARK = 32;

    /**
     * @param letter in the mark
     * @param role style class of the mark
     * @param placeStyles style classes of the place; none for that of an address
     */
    CardHeader(String letter, String role, ObservableValue<String> name, ObservableValue<String> place,
            String... placeStyles) {
        super(12);
        Label mark = new Label(letter);
        mark.getStyleClass().addAll("avatar", role);
        mark.setMinSize(MARK, MARK);
        mark.setMaxSize(MARK, MARK);
        Label title = new Label();
        title.getStyleClass().add("actor-name");
        title.textProperty().bind(name);
        Label where = new Label();
        where.getStyleClass().addAll(placeStyles.length == 0 ? new String[]{"mono", "dim" } : placeStyles);
        where.textProperty().bind(place);
        VBox words = new VBox(1, title, where);
        words.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(MARK + 4);
        getChildren().addAll(mark, words);
    }
}
