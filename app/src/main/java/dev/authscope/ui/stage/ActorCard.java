package dev.authscope.ui.stage;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Participant;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;

/** A card of the stage: a head that stays, and a content that is made anew from each moment. */
abstract class ActorCard extends VBox {

    static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final Participant participant;
    private final LabViewModel model;
    private final VBox content = new VBox(6);

    ActorCard(Participant participant, LabViewModel model, CardHeader header, boolean open) {
        super(12);
        this.participant = participant;
        this.model = model;
        getStyleClass().add("actor-card");
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().add(header);
        if (open) {
            ScrollPane scroll = new ScrollPane(content);
            scroll.getStyleClass().add("bare-scroll");
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setFocusTraversable(false);
            setVgrow(scroll, Priority.ALWAYS);
            getChildren().add(scroll);
        }
        pseudoClassStateChanged(COLLAPSED, !open);
    }

    Participant participant() {
        return participant;
    }

    LabViewModel model() {
        return model;
    }

    /** Shows a moment. */
    final void show(Moment moment) {
        boolean acts = moment.world().actor().equals(participant.id()) && !model.run().state().covered();
        getStyleClass().remove("acting");
        if (acts) {
            getStyleClass().add("acting");
        }
        content.getChildren().clear();
        fill(moment);
    }

    /** Adds the content for a moment. */
    abstract void fill(Moment moment);

    final void add(Node node) {
        content.getChildren().add(node);
    }

    final void section(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section");
        if (!content.getChildren().isEmpty()) {
            title.setStyle("-fx-padding: 8 0 0 0;");
        }
        add(title);
    }

    final void quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        add(label);
    }
}
