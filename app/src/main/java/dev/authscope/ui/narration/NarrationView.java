package dev.authscope.ui.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.authscope.progress.ScenarioScore;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;
import dev.authscope.texts.Localized;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Narration;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;
import dev.authscope.ui.theme.TermText;

/** The bar where eyes start: what happens, the question with its options, what the answer was, the conclusion. */
public final class NarrationView extends HBox {

    private static final double BADGE = 34;
    private static final double SPACE = 18;
    /** No bar is lower than this, so that one scenario looks like the next. */
    private static final double LEAST = 92;

    private final LabViewModel model;
    private final Wording wording;
    private final Label badge = new Label();
    private static final PseudoClass ATTACK = PseudoClass.getPseudoClass("attack");
    private final VBox words = new VBox(BarRoom.GAP);
    private List<Object> shown = List.of();
    private List<Object> measured = List.of();
    private double tallest;

    public NarrationView(LabViewModel model) {
        super(SPACE);
        this.model = model;
        this.wording = model.wording();
        getStyleClass().add("narration");
        setAlignment(Pos.CENTER_LEFT);
        badge.getStyleClass().add("badge");
        badge.setMinSize(BADGE, BADGE);
        badge.setMaxSize(BADGE, BADGE);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(badge, words);
        model.redraw()
                .of(this::show, model.momentProperty(), model.run().stateProperty(),
                        model.appearance().languageProperty());
        show();
    }

    private void show() {
        RunState state = model.run().state();
        Narration narration = Narration.of(state, model.momentProperty().get(), model.run().rowsBehind());
        List<Object> now = List.of(narration, place(state, narration), state.phase(), model.appearance().language());
        // What a conclusion offers depends on more than the moment.
        if (narration.conclusion() == null && now.equals(shown)) {
            return;
        }
        shown = now;
        badge.setText(narration.badge());
        badge.setVisible(!narration.badge().isEmpty());
        badge.setManaged(badge.isVisible());
        badge.pseudoClassStateChanged(ATTACK, narration.attack());
        String headline = narration.headline() == null ? opening(state) : wording.get(narration.headline());
        words.getChildren().setAll(new TermText(headline, place(state, narration), model, "headline"));
        Scenario.Question question = narration.question();
        Narration.Verdict verdict = narration.verdict();
        if (question != null) {
            words.getChildren().add(options(question));
        } else if (narration.answered() != null) {
            words.getChildren()
                    .add(text(wording.get("narration.answered", wording.get(narration.answered())), "question"));
        } else if (verdict != null) {
            words.getChildren().add(verdict(verdict));
        } else if (narration.headline() == null) {
            words.getChildren().add(text(hint(state), "question", "dim"));
        }
        if (narration.conclusion() != null) {
            words.getChildren().addAll(conclusion(state, narration.conclusion()));
        }
    }

    /** Opens the card of the first marked term on the bar. */
    public void explain() {
        for (Node node : words.getChildren()) {
            if (node instanceof TermText text && text.openFirst()) {
                return;
            }
        }
    }

    private static String place(RunState state, Narration narration) {
        Scenario scenario = state.scenario();
        String question = narration.question() == null && narration.answered() == null ? "" : "?";
        return (scenario == null ? "" : scenario.id()) + "@" + narration.badge() + question;
    }

    private List<Node> conclusion(RunState state, Localized text) {
        List<Node> nodes = new ArrayList<>(List.of(text(wording.get(text), "conclusion")));
        Scenario scenario = state.scenario();
        if (scenario != null) {
            Supplement.Closing closing = scenario.supplement().closing();
            if (closing != null && closing.holds(state.switches())) {
                nodes.add(new ClosingCard(closing, wording));
            }
            Offers offers = new Offers(model, scenario);
            ScenarioScore score = model.scores().bookProperty().get().of(scenario.id());
            if (score.asked() > 0) {
                offers.getChildren()
                        .addFirst(text(wording.get("narration.score", score.right(), score.asked()), "dim"));
            }
            nodes.add(offers);
        }
        return nodes;
    }

    private String opening(RunState state) {
        Scenario scenario = state.scenario();
        return scenario == null ? wording.get("narration.loading") : wording.get(scenario.title());
    }

    private String hint(RunState state) {
        return switch (state.phase()) {
            case OPENING -> wording.get("narration.opening");
            case WORKING -> wording.get("narration.working");
            case FAILED -> wording.get("narration.failed");
            case READY -> wording.get(model.run().recordedIn().isEmpty() ? "narration.ready" : "narration.recorded");
        };
    }

    private Node options(Scenario.Question question) {
        FlowPane options = new FlowPane(10, 6);
        List<Scenario.Option> all = question.options();
        for (int i = 0; i < all.size(); i++) {
            options.getChildren().add(option(i + 1, wording.get(all.get(i).text())));
        }
        return options;
    }

    private Button option(int number, String text) {
        Button button = new Button(number + "  " + text);
        button.getStyleClass().setAll("button", "option");
        button.setId("option-" + number);
        button.setMnemonicParsing(false);
        button.setAccessibleText(wording.get("narration.option", number, text));
        button.setOnAction(event -> model.run().answer(number));
        return button;
    }

    private Node verdict(Narration.Verdict verdict) {
        Label mark = text(verdict.right() ? "" : wording.get("narration.wrong"), "verdict", "strong");
        mark.setGraphic(verdict.right() ? Icon.CHECK.draw("passed") : Icon.RING.draw("quiet"));
        mark.setMinWidth(USE_PREF_SIZE);
        Label reason = text(wording.get(verdict.reason()), "verdict");
        HBox line = new HBox(12, mark, reason);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return Math.max(LEAST, super.computePrefHeight(width));
        }
        double beside = getInsets().getLeft() + getInsets().getRight() + (badge.isManaged() ? BADGE + SPACE : 0);
        // As wide as they are going to be: a box of a row would ask the words at their preferred width, where offers break.
        double said = words.prefHeight(width - beside);
        return Math.max(LEAST, Math.max(tallest(width), said) + getInsets().getTop() + getInsets().getBottom());
    }

    /** What the words of this run need at most, in a bar of a width. */
    private double tallest(double width) {
        RunState state = model.run().state();
        List<Object> now = List.of(Optional.ofNullable(state.scenario()), state.steps(), state.switches(),
                model.appearance().language(), width);
        if (!now.equals(measured)) {
            measured = now;
            tallest = BarRoom.tallest(state, wording,
                    width - getInsets().getLeft() - getInsets().getRight() - BADGE - SPACE);
        }
        return tallest;
    }

    private static Label text(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
