package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.CurrentExchange;
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
    private static final double SPACE_TIGHT = 8;
    /** So many cards in a column are a crowd. */
    private static final int CROWD = 3;
    private static final double WIDEST = 380;
    private static final double BELOW_HEAD = 60;
    /** Share of the channel that the balancer may take. */
    private static final double MOST_POST = 0.55;
    /** Height from which two cards stand open one above the other. */
    private static final double ROOM_FOR_TWO = 560;
    /** Width from which a line of a card is long enough for a sentence. */
    private static final double ROOM_FOR_LINES = 640;

    private final LabViewModel model;
    private final VBox left = new VBox(SPACE);
    private final VBox right = new VBox(SPACE);
    /** The balancer stands in the channel, above the messages that it passes on. */
    private final VBox post = new VBox();
    private final Channel channel;
    private final ProblemNote problem;
    private final LookingBack lookingBack;
    private final List<ActorCard> cards = new ArrayList<>();
    private Room room = Room.ENOUGH;
    private List<Participant> shownParticipants = List.of();
    private List<Scenario.Step> shownSteps = List.of();

    public StageView(LabViewModel model) {
        this.model = model;
        this.channel = new Channel(model);
        getStyleClass().add("panel");
        this.problem = new ProblemNote(model);
        this.lookingBack = new LookingBack(model);
        getChildren().addAll(channel, left, right, post, lookingBack, problem);
        model.redraw()
                .of(this::show, model.momentProperty(), model.run().stateProperty(),
                        model.appearance().languageProperty());
        heightProperty().addListener(property -> roomChanged());
        widthProperty().addListener(property -> roomChanged());
        show();
    }

    /** How much the cards tell depends on the room, but not on every pixel of it. */
    private void roomChanged() {
        Room now = Room.of(getWidth(), getHeight());
        if (now != room) {
            room = now;
            show();
        }
    }

    /** How much room there is for cards. */
    private enum Room {
        /** Both cards of a column stand open, and everything is listed. */
        ENOUGH,
        /** One card of a column is open, and what can be counted is counted. */
        LITTLE;

        static Room of(double width, double height) {
            return height > 0 && height < ROOM_FOR_TWO || width > 0 && width < ROOM_FOR_LINES ? LITTLE : ENOUGH;
        }
    }

    private void show() {
        RunState state = model.run().state();
        Moment moment = model.momentProperty().get();
        Scenario scenario = state.scenario();
        if (scenario != null
                && (!state.present().equals(shownParticipants) || !state.steps().equals(shownSteps))) {
            cast(state);
        }
        open(moment);
        for (VBox column : List.of(left, right, post)) {
            column.setSpacing(room == Room.LITTLE ? SPACE_TIGHT : SPACE);
            boolean many = column.getChildren().size() >= CROWD;
            long opened = column.getChildren().stream().filter(card -> ((ActorCard) card).isOpen()).count();
            for (Node card : column.getChildren()) {
                ((ActorCard) card).setTight(room == Room.LITTLE, many, opened > 1);
            }
        }
        cards.forEach(card -> card.show(moment));
        channel.show(moment);
        problem.show(state);
        lookingBack.show(moment);
        requestLayout();
    }

    private void cast(RunState state) {
        shownParticipants = state.present();
        shownSteps = state.steps();
        cards.clear();
        int servers = 0;
        for (Participant participant : state.present()) {
            boolean acts = state.cast().contains(participant);
            if (!acts && participant.role() != Participant.Role.BROWSER) {
                continue;
            }
            cards.add(switch (participant.role()) {
                case BROWSER -> new BrowserCard(participant, model, acts);
                case ATTACKER -> new AttackerCard(participant, model, true);
                case DATABASE -> StoreCard.isFor(participant)
                        ? new StoreCard(participant, model)
                        : new ServerCard(participant, ++servers, model);
                case SERVER -> new ServerCard(participant, ++servers, model);
                case BALANCER -> new BalancerCard(participant, model);
                case RELAY -> new RelayCard(participant, model);
            });
        }
        left.getChildren().setAll(cards.stream().filter(card -> card instanceof BrowserCard).toList());
        left.getChildren().addAll(cards.stream().filter(card -> card instanceof RelayCard).toList());
        left.getChildren().addAll(cards.stream().filter(card -> card instanceof AttackerCard).toList());
        right.getChildren()
                .setAll(cards.stream()
                        .filter(card -> card instanceof ServerCard || card instanceof StoreCard)
                        .toList());
        post.getChildren().setAll(cards.stream().filter(card -> card instanceof BalancerCard).toList());
    }

    /** Where there is no room for all, the two between whom the message passes are open and the others are heads. */
    private void open(Moment moment) {
        Set<String> talking = new HashSet<>();
        moment.world()
                .exchanges()
                .values()
                .stream()
                .filter(exchange -> !exchange.purpose().equals("preflight") && !exchange.isForwarded())
                .reduce((earlier, later) -> later)
                .ifPresent(exchange -> talking
                        .addAll(List.of(exchange.from(), exchange.to(), moment.world().atNode(exchange).to())));
        talking.add(moment.world().actor());
        moment.world().questions().values().forEach(question -> talking.add(question.store()));
        moment.world().notes().values().forEach(note -> talking.add(note.stamp().where()));
        open(left, talking, room == Room.LITTLE);
        // Where one of them has to be closed, what the store was asked is told in its head.
        boolean served = shownParticipants.stream()
                .anyMatch(one -> one.role() == Participant.Role.SERVER && talking.contains(one.id()));
        if (room == Room.LITTLE && served) {
            shownParticipants.stream().filter(StoreCard::isFor).forEach(store -> talking.remove(store.id()));
        }
        open(right, talking, true);
    }

    private static void open(VBox column, Set<String> talking, boolean onlyOne) {
        List<ActorCard> able = column.getChildren()
                .stream()
                .map(ActorCard.class::cast)
                .filter(ActorCard::canOpen)
                .toList();
        List<ActorCard> wanted = able.stream().filter(card -> talking.contains(card.participant().id())).toList();
        // Before anybody talks, and while the other side does, the cards stay as they are; at first the top one is open.
        List<ActorCard> before = able.stream().filter(ActorCard::isOpen).toList();
        List<ActorCard> stay = !wanted.isEmpty()
                ? wanted
                : before.size() < able.size() ? before : able.subList(0, Math.min(1, able.size()));
        able.forEach(card -> card.setOpen(!onlyOne || stay.contains(card)));
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - 2 * PADDING;
        double height = getHeight() - 2 * PADDING;
        double column = Math.min(WIDEST, Math.floor(inside * 0.355));
        left.resizeRelocate(PADDING, PADDING, column, height);
        right.resizeRelocate(getWidth() - PADDING - column, PADDING, column, height);
        double between = inside - 2 * column;
        double below = lookingBack.isVisible() ? lookingBack.prefHeight(Math.max(between - 16, 180)) + SPACE : 0;
        double above = post.getChildren().isEmpty()
                ? 0
                : post(between, height - below) + SPACE;
        post.resizeRelocate(PADDING + column + SPACE / 2, PADDING, between - SPACE, Math.max(0, above - SPACE));
        post.layout();
        channel.resizeRelocate(PADDING + column, PADDING + above, between, height - below - above);
        left.layout();
        right.layout();
        place(model.momentProperty().get());
        if (lookingBack.isVisible()) {
            double width = Math.max(between - 16, 180);
            double tall = lookingBack.prefHeight(width);
            lookingBack.resizeRelocate((getWidth() - width) / 2, getHeight() - PADDING - tall, width, tall);
        }
        if (problem.isVisible()) {
            double width = Math.min(560, inside);
            double tall = problem.prefHeight(width);
            problem.resizeRelocate((getWidth() - width) / 2, getHeight() - PADDING - tall - 12, width, tall);
        }
    }

    /** How tall the balancer's card is; it can be scrolled, and the messages cannot. */
    private double post(double between, double height) {
        double most = Math.min(height * MOST_POST, height - SPACE - channel.least(between));
        return Math.min(post.prefHeight(between - SPACE), Math.max(most, BELOW_HEAD));
    }

    /** The message leaves and arrives a little below the heads of the two cards, level where both reach that far. */
    private void place(Moment moment) {
        Optional<Exchange> exchange = CurrentExchange.of(moment.world());
        String from = exchange.map(Exchange::from).orElse(moment.world().actor());
        Optional<ActorCard> sender = card(left, from);
        Optional<ActorCard> receiver = exchange.map(one -> moment.world().atNode(one).to())
                .flatMap(to -> card(right, to));
        double leaves = sender.map(card -> card.getLayoutY() + BELOW_HEAD).orElse(BELOW_HEAD);
        double arrives = receiver
                .map(card -> Math.clamp(leaves, card.getLayoutY() + Math.min(BELOW_HEAD, card.getHeight() / 2),
                        Math.max(card.getLayoutY() + Math.min(BELOW_HEAD, card.getHeight() / 2),
                                card.getLayoutY() + card.getHeight() - BELOW_HEAD)))
                .orElse(leaves);
        channel.between(end(sender, leaves), end(receiver, arrives));
    }

    private Channel.End end(Optional<ActorCard> card, double anchor) {
        double above = channel.getLayoutY() - PADDING;
        return card
                .map(at -> new Channel.End(at.getLayoutY() - above, at.getLayoutY() + at.getHeight() - above,
                        anchor - above))
                .orElse(new Channel.End(0, Double.MAX_VALUE, anchor - above));
    }

    private static Optional<ActorCard> card(VBox column, String id) {
        return column.getChildren()
                .stream()
                .map(ActorCard.class::cast)
                .filter(card -> card.participant().id().equals(id))
                .findFirst();
    }
}
