package dev.authscope.ui.shell.sheet;

import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.file.StatementLibrary.Statement;
import dev.authscope.ui.model.CardsViewModel;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** One sentence at a time, to be judged as true or false; then the reason, and the run that shows it. */
public final class CardsSheet implements Sheet {

    private static final double WIDTH = 680;
    /** Room for the verdict and the reason, so that nothing moves when they come. */
    private static final double TALLEST = 250;

    private final CardsViewModel cards;
    private final Wording wording;
    private final Runnable close;
    private final VBox content = new VBox(12);
    private final InvalidationListener follow = property -> show();

    /** @param close closes the sheet, before a run opens */
    public CardsSheet(LabViewModel model, Runnable close) {
        this.cards = model.cards();
        this.wording = model.wording();
        this.close = close;
        content.setPrefWidth(WIDTH);
        content.setMinHeight(TALLEST);
        content.setId("cards");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        cards.stateProperty().addListener(follow);
        cards.open();
    }

    @Override
    public String title() {
        return wording.get("cards.title");
    }

    @Override
    public String firstFocus() {
        return cards.state().judgement() == null ? "card-true" : "card-next";
    }

    @Override
    public Node content() {
        show();
        return content;
    }

    @Override
    public void closed() {
        cards.stateProperty().removeListener(follow);
    }

    private void show() {
        boolean focused = content.getScene() != null
                && (content.getChildren().isEmpty() || within(content.getScene().getFocusOwner()));
        content.getChildren().clear();
        CardsViewModel.State state = cards.state();
        state.card().ifPresent(card -> show(state, card));
        if (focused) {
            Node first = content.lookup("#" + firstFocus());
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    private boolean within(@Nullable Node node) {
        Node at = node;
        while (at != null && at != content) {
            at = at.getParent();
        }
        return at != null;
    }

    private void show(CardsViewModel.State state, Statement card) {
        Label sentence = text(wording.get(card.text()), "headline");
        sentence.setId("card-sentence");
        VBox.setMargin(sentence, new Insets(6, 0, 6, 0));
        Boolean said = state.judgement();
        content.getChildren()
                .addAll(text(wording.get("cards.place", state.at() + 1, state.cards().size()), "dim"), sentence,
                        answers(said));
        if (said != null) {
            content.getChildren().addAll(verdict(card, said), text(wording.get(card.reason())));
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        FlowPane ways = new FlowPane(10, 8, button("card-back", wording.get("cards.back"), cards::back),
                button("card-next", wording.get("cards.next"), cards::next));
        if (said != null) {
            Button run = button("card-run", wording.get("cards.run"), this::openRun);
            ways.getChildren().add(run);
        }
        content.getChildren()
                .addAll(space, ways, text(wording.get("cards.score", cards.right(), cards.judged()), "dim"),
                        text(wording.get("cards.keys"), "dim"));
    }

    private Node answers(@Nullable Boolean said) {
        Button yes = button("card-true", "1  " + wording.get("cards.true"), () -> cards.judge(true));
        Button no = button("card-false", "2  " + wording.get("cards.false"), () -> cards.judge(false));
        yes.setAccessibleText(wording.get("cards.true"));
        no.setAccessibleText(wording.get("cards.false"));
        yes.setDisable(said != null);
        no.setDisable(said != null);
        return new HBox(10, yes, no);
    }

    private Node verdict(Statement card, boolean said) {
        boolean right = said == card.truth();
        Label label = text(wording.get(right ? "cards.right" : "cards.wrong",
                wording.get(card.truth() ? "cards.isTrue" : "cards.isFalse")), "strong");
        label.setId("card-verdict");
        label.setGraphic(right ? Icon.CHECK.draw("passed") : Icon.RING.draw("quiet"));
        label.setAlignment(Pos.CENTER_LEFT);
        label.setGraphicTextGap(8);
        return label;
    }

    private void openRun() {
        close.run();
        cards.openRun();
    }

    private void press(KeyEvent event) {
        boolean done = true;
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> cards.judge(true);
            case DIGIT2, NUMPAD2 -> cards.judge(false);
            case RIGHT -> cards.next();
            case LEFT -> cards.back();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().setAll("button", "plain-button");
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label text(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
