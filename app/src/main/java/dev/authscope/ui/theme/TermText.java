package dev.authscope.ui.theme;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import javafx.stage.Popup;

import dev.authscope.ui.model.Glossary;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** A text whose new terms have a dotted underline; clicking one, or Enter on it, shows what it means in one line. */
public final class TermText extends TextFlow {

    private static final double WIDEST = 520;

    /**
     * @param place what the text belongs to; terms stay marked at the place of their first use only
     * @param styleClass gives size and weight to all of it
     */
    public TermText(String text, String place, LabViewModel model, String styleClass) {
        getStyleClass().add("term-text");
        setAccessibleText(text);
        for (Glossary.Piece piece : model.glossary().pieces(text, place, model.appearance().language())) {
            if (piece.term().isEmpty()) {
                Text words = new Text(piece.text());
                words.getStyleClass().addAll(styleClass, "words");
                getChildren().add(words);
            } else {
                getChildren().add(term(piece, model, styleClass));
            }
        }
    }

    /** Shows the card of the first marked term of a text; false when there is none. */
    public boolean openFirst() {
        return getChildren().stream().filter(Hyperlink.class::isInstance).findFirst().map(node -> {
            ((Hyperlink) node).fire();
            return true;
        }).orElse(false);
    }

    private static Hyperlink term(Glossary.Piece piece, LabViewModel model, String styleClass) {
        Wording wording = model.wording();
        Glossary.Card card = model.glossary().card(piece.term(), model.appearance().language());
        Hyperlink link = new Hyperlink(piece.text());
        link.getStyleClass().setAll("hyperlink", styleClass, "term");
        link.setId("term-" + piece.term().toLowerCase(Locale.ROOT));
        link.setAccessibleText(wording.get("narration.term", piece.text(), card.text()));
        link.setMnemonicParsing(false);
        link.setOnAction(event -> show(link, card));
        return link;
    }

    private static void show(Hyperlink link, Glossary.Card card) {
        Label head = new Label(card.word() + "  ·  " + card.other());
        head.getStyleClass().add("strong");
        Label text = new Label(card.text());
        text.setWrapText(true);
        text.setMaxWidth(WIDEST);
        VBox box = new VBox(4, head, text);
        box.getStyleClass().addAll("sheet", "term-card");
        box.getStylesheets().setAll(link.getScene().getStylesheets());
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        double larger = link.getLocalToSceneTransform().getMxx();
        box.getTransforms().add(new Scale(larger, larger));
        popup.getContent().add(new Group(box));
        link.setVisited(false);
        Bounds bounds = link.localToScreen(link.getBoundsInLocal());
        if (bounds != null && link.getScene().getWindow().isShowing()) {
            popup.show(link, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }
}
