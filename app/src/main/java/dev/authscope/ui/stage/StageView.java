package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Participant;
import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.RunState;

/**
 * The stage: browsers on the left with the attacker below them, servers on the right, the message between. Which cards there
 * are and where they stand is fixed for a run; what they show follows the moment.
 */
public final class StageView extends Pane {

    private static final double PADDING = 16;
    private static final double SPACE = 16;
    private static final double WIDEST = 330;

    private final LabViewModel model;
    private final VBox left = new VBox(SPACE);
    private final VBox right = new VBox(SPACE);
    private final Channel channel;
    private final Label problem = new Label();
    private final List<ActorCard> cards = new ArrayList<>();
    private List<Participant> shownParticipants = List.of();
    private List<Scenario.Step> shownSteps = List.of();

    public StageView(LabViewModel model) {
        this.model = model;
        this.channel = new Channel(model);
        getStyleClass().add("panel");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setManaged(false);
        getChildren().addAll(channel, left, right, problem);
        model.momentProperty().addListener(property -> show());
        model.run().stateProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        RunState state = model.run().state();
        Moment moment = model.momentProperty().get();
        Scenario scenario = state.scenario();
        if (scenario != null
                && (!scenario.participants().equals(shownParticipants) || !state.steps().equals(shownSteps))) {
            cast(scenario.participants(), state);
        }
        cards.forEach(card -> card.show(moment));
        channel.show(moment);
        String why = state.problem();
        problem.setVisible(why != null);
        problem.setText(why == null ? "" : why);
        requestLayout();
    }

    private void cast(List<Participant> participants, RunState state) {
        shownParticipants = participants;
        shownSteps = state.steps();
        cards.clear();
        int servers = 0;
        for (Participant participant : participants) {
            boolean acts = state.cast().contains(participant);
            cards.add(switch (participant.role()) {
                case BROWSER -> new BrowserCard(participant, model, acts);
                case ATTACKER -> new AttackerCard(participant, model, true);
                case SERVER -> new ServerCard(participant, ++servers, model);
            });
        }
        left.getChildren().setAll(cards.stream().filter(card -> card instanceof BrowserCard).toList());
        left.getChildren().addAll(cards.stream().filter(card -> card instanceof AttackerCard).toList());
        right.getChildren().setAll(cards.stream().filter(card -> card instanceof ServerCard).toList());
        cards.forEach(card -> VBox.setVgrow(card,
                card.getPseudoClassStates().contains(ActorCard.COLLAPSED) ? Priority.NEVER : Priority.ALWAYS));
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - 2 * PADDING;
        double height = getHeight() - 2 * PADDING;
        double column = Math.min(WIDEST, Math.floor(inside * 0.355));
        left.resizeRelocate(PADDING, PADDING, column, height);
        right.resizeRelocate(getWidth() - PADDING - column, PADDING, column, height);
        channel.resizeRelocate(PADDING + column, PADDING, inside - 2 * column, height);
        left.layout();
        channel.senderAt(senderHeight());
        if (problem.isVisible()) {
            double width = Math.min(560, inside);
            double tall = problem.prefHeight(width);
            problem.resizeRelocate((getWidth() - width) / 2, getHeight() - PADDING - tall - 12, width, tall);
        }
    }

    /** Where the message leaves: a little below the head of its sender's card. */
    private double senderHeight() {
        String actor = model.momentProperty().get().world().actor();
        return cards.stream()
                .filter(card -> card.participant().id().equals(actor) && card.getParent() == left)
                .findFirst()
                .map(card -> card.getLayoutY() + 60)
                .orElse(60.0);
    }
}
