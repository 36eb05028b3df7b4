package dev.authscope.ui.stage;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.authscope.ui.theme.Tip;

/** The head of a card: a mark, who it is, and where; slim, all of it stands in one line. */
final class CardHeader extends HBox {

    private static final double MARK = 32;
    private static final double SLIM_MARK = 24;
    private static final double SPACE = 12;
    private static final double SLIM_SPACE = 8;

    private final Label mark;
    private final Label title = new Label();
    private final Label where = new Label();
    private final VBox words = new VBox(1);
    private final Region between = new Region();
    private boolean slim;

    /**
     * @param letter in the mark
     * @param role style class of the mark
     * @param placeStyles style classes of the place; none for that of an address
     */
    CardHeader(String letter, String role, ObservableValue<String> name, ObservableValue<String> place,
            String... placeStyles) {
        super(SPACE);
        mark = new Label(letter);
        mark.getStyleClass().addAll("avatar", role);
        title.getStyleClass().add("actor-name");
        title.textProperty().bind(name);
        title.setMinWidth(USE_PREF_SIZE);
        where.getStyleClass().addAll(placeStyles.length == 0 ? new String[]{"mono", "dim" } : placeStyles);
        where.textProperty().bind(place);
        if (placeStyles.length == 0) {
            place.addListener((property, before, now) -> dress());
            dress();
        }
        where.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(between, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        Tip.on(this, () -> title.getText() + "\n" + where.getText());
        arrange();
    }

    /** An address is set in the font of addresses, what a server does is not. */
    private void dress() {
        boolean state = where.getText() != null && where.getText().matches("[●■] .*");
        where.getStyleClass().removeAll("mono");
        if (!state) {
            where.getStyleClass().add("mono");
        }
    }

    /** Puts the place beside the name, where there is room for it, or below. */
    void setSlim(boolean now) {
        if (slim != now) {
            slim = now;
            arrange();
        }
    }

    private void arrange() {
        double size = slim ? SLIM_MARK : MARK;
        mark.setMinSize(size, size);
        mark.setMaxSize(size, size);
        setSpacing(slim ? SLIM_SPACE : SPACE);
        setMinHeight(slim ? SLIM_MARK : MARK + 4);
        words.getChildren().clear();
        if (slim) {
            getChildren().setAll(mark, title, between, where);
        } else {
            words.getChildren().setAll(title, where);
            getChildren().setAll(mark, words);
            where.setOpacity(1);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // A place cut off says nothing; the tooltip has it.
        if (slim) {
            where.setOpacity(where.getWidth() + 1 < where.prefWidth(-1) ? 0 : 1);
        }
    }
}
