package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.ui.model.CurrentExchange;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.theme.MadeNodes;

/**
 * A card of the stage: a head that stays, a content for each moment, and below it what must always be seen. A closed card shows its head and a line that sums it up.
 */
abstract class ActorCard extends VBox {

    static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double SPACE = 12;
    private static final double SPACE_TIGHT = 6;
    private static final double LEAST_SCROLL = 24;
    /** Share of the card that what is pinned may take; with little room it may take all but the head. */
    private static final double MOST_PINNED = 0.6;

    private final CardHeader header;
    private final Participant participant;
    private final LabViewModel model;
    private final VBox content = new VBox(6);
    private final ScrollPane scroll = new ScrollPane(content);
    private final PinnedArea pinned = new PinnedArea();
    private final MadeNodes made = new MadeNodes();
    private final List<Node> lines = new ArrayList<>();
    private final List<Node> always = new ArrayList<>();
    private final List<Node> brief = new ArrayList<>();
    private final FlowPane summary = new FlowPane(6, 6);
    private final boolean canOpen;
    private boolean open;
    private boolean tight;
    private boolean crowded;
    private boolean shared;
    private boolean packed;

    ActorCard(Participant participant, LabViewModel model, CardHeader header, boolean canOpen) {
        super(SPACE);
        this.participant = participant;
        this.model = model;
        this.canOpen = canOpen;
        this.header = header;
        getStyleClass().add("actor-card");
        setAccessibleRole(AccessibleRole.PARENT);
        scroll.getStyleClass().add("bare-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(header);
        setOpen(canOpen);
    }

    Participant participant() {
        return participant;
    }

    LabViewModel model() {
        return model;
    }

    /** Whether there is ever anything below the head. */
    final boolean canOpen() {
        return canOpen;
    }

    final boolean isOpen() {
        return open;
    }

    /** Opens or closes the card; one that cannot be opened stays closed. */
    final void setOpen(boolean wanted) {
        open = wanted && canOpen;
        pseudoClassStateChanged(COLLAPSED, !open);
        VBox.setVgrow(this, open ? Priority.ALWAYS : Priority.NEVER);
        header.setSlim(tight && (crowded || shared || !open));
        arrange();
    }

    /** Whether there is little room, so that what can be counted is not listed. */
    final boolean isTight() {
        return tight;
    }

    /**
     * How much room there is.
     *
     * @param little whether what can be counted is not to be listed
     * @param many whether so many cards share the column that each head is to take one line only
     * @param others whether other open cards share the column
     */
    final void setTight(boolean little, boolean many, boolean others) {
        tight = little;
        shared = little && others;
        crowded = little && many;
        packed = many && others;
        pseudoClassStateChanged(TIGHT, little);
        setSpacing(little ? SPACE_TIGHT : SPACE);
        header.setSlim(little && (many || others || !open));
    }

    /** Whether other open cards share the column and there is little room. */
    final boolean sharesColumn() {
        return shared;
    }

    /** Whether many cards share the column and others of them are open, however much room there is. */
    final boolean isPacked() {
        return packed;
    }

    /** Whether the cards of the column are so many that a closed one is to be its head alone. */
    final boolean isCrowded() {
        return crowded;
    }

    /** What is pinned gives way before the card grows beyond its place, since it can be scrolled. */
    @Override
    protected void layoutChildren() {
        double most = tight
                ? getHeight() - header.prefHeight(-1) - 2 * getSpacing() - getInsets().getTop()
                        - getInsets().getBottom()
                : getHeight() * MOST_PINNED;
        pinned.setMaxHeight(Math.max(0, most));
        super.layoutChildren();
        // Less than a line of it says nothing.
        scroll.setVisible(scroll.getHeight() >= LEAST_SCROLL);
    }

    @Override
    protected double computeMinHeight(double width) {
        double head = header.prefHeight(-1) + getInsets().getTop() + getInsets().getBottom();
        return open ? head : super.computeMinHeight(width);
    }

    private void arrange() {
        List<Node> parts = new ArrayList<>(List.of(header));
        if (open) {
            parts.add(scroll);
            if (!pinned.isEmpty()) {
                parts.add(pinned);
            }
        } else if (!summary.getChildren().isEmpty()) {
            parts.add(summary);
        }
        if (!parts.equals(getChildren())) {
            getChildren().setAll(parts);
        }
    }

    /** Shows a moment. */
    final void show(Moment moment) {
        // In a step of several, the one whose message is shown.
        String acting = CurrentExchange.of(moment.world()).map(Exchange::from).orElse(moment.world().actor());
        boolean acts = acting.equals(participant.id()) && !model.run().state().covered();
        // Touched only when it changes, since the whole card is styled anew then.
        if (acts && !getStyleClass().contains("acting")) {
            getStyleClass().add("acting");
        } else if (!acts) {
            getStyleClass().remove("acting");
        }
        made.begin();
        lines.clear();
        always.clear();
        brief.clear();
        if (canOpen) {
            fill(moment);
        }
        MadeNodes.become(content.getChildren(), lines);
        pinned.show(always);
        MadeNodes.become(summary.getChildren(), brief);
        arrange();
    }

    /** Adds the content for a moment. */
    abstract void fill(Moment moment);

    final void add(Node node) {
        lines.add(node);
    }

    /**
     * Adds content that stays from moment to moment as long as it shows the same.
     *
     * @param shown all that its looks depend on; language and room are always among it
     */
    final void add(List<?> shown, Supplier<Node> make) {
        lines.add(kept(shown, make));
    }

    /** Adds what must be seen whatever else there is to scroll through. */
    final void pin(List<?> shown, Supplier<Node> make) {
        always.add(kept(shown, make));
    }

    /** Adds what a closed card still shows. */
    final void sumUp(Node node) {
        brief.add(node);
    }

    private Node kept(List<?> shown, Supplier<Node> make) {
        return made.of(List.of(shown, model.appearance().language(), tight, shared), Node.class, make);
    }

    final void section(String text) {
        boolean first = lines.isEmpty();
        add(List.of("section", text, first), () -> {
            Label title = title(text);
            if (!first) {
                title.setStyle("-fx-padding: 8 0 0 0;");
            }
            return title;
        });
    }

    static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section");
        return title;
    }

    final void quiet(String text) {
        add(List.of("dim", text), () -> dim(text));
    }

    static Label dim(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        return label;
    }
}
