package dev.authscope.ui.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.ui.model.Beat;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.StepChanges;
import dev.authscope.ui.theme.MadeNodes;

/**
 * The space between the cards. The request comes out of its sender's card, the answer out of the server's; each draws its
 * line to the other side while it travels and then rests in the middle.
 */
final class Channel extends Pane {

    private static final double GAP = 26;
    private static final double HEAD = 10;

    private final LabViewModel model;
    private final MadeNodes made = new MadeNodes();
    private final List<Node> shown = new ArrayList<>();
    private @Nullable Envelope request;
    private @Nullable Envelope response;
    private @Nullable Region note;
    private @Nullable Arrow requestArrow;
    private @Nullable Arrow responseArrow;
    private Beat.Motion motion = Beat.Motion.NONE;
    private double senderY;
    private double receiverY;

    Channel(LabViewModel model) {
        this.model = model;
        setPickOnBounds(false);
        model.playhead().progressProperty().addListener(property -> requestLayout());
    }

    /** The heights at which the two cards want the message that passes between them. */
    void between(double sender, double receiver) {
        senderY = sender;
        receiverY = receiver;
        requestLayout();
    }

    /** Shows a moment. */
    void show(Moment moment) {
        made.begin();
        shown.clear();
        request = null;
        response = null;
        note = null;
        requestArrow = null;
        responseArrow = null;
        motion = moment.motion();
        if (!model.run().state().covered()) {
            current(moment).ifPresentOrElse(exchange -> show(moment, exchange), () -> showClock(moment));
        }
        MadeNodes.become(getChildren(), shown);
        requestLayout();
    }

    /** The exchange whose messages are drawn; empty when there is none in the step. What servers ask each other is not. */
    static Optional<Exchange> current(Moment moment) {
        List<String> servers = moment.world()
                .run()
                .participants()
                .stream()
                .filter(one -> one.role() == Participant.Role.SERVER)
                .map(Participant::id)
                .toList();
        return moment.world()
                .exchanges()
                .values()
                .reversed()
                .stream()
                .filter(exchange -> !exchange.purpose().equals("preflight") && !exchange.isForwarded()
                        && !servers.contains(exchange.from()))
                .findFirst();
    }

    private void show(Moment moment, Exchange exchange) {
        boolean attack = moment.world()
                .run()
                .participants()
                .stream()
                .anyMatch(one -> one.id().equals(exchange.from()) && one.role() == Participant.Role.ATTACKER);
        request = Envelope.request(exchange, attack, moment.world(), model, made);
        requestArrow = new Arrow(attack ? "attacker" : "request");
        Collections.addAll(shown, requestArrow.line, requestArrow.head, request);
        Exchange.Message answer = exchange.response();
        Exchange.Failure failure = exchange.failure();
        if (answer != null) {
            response = Envelope.response(answer, moment.world(), model, made);
            responseArrow = new Arrow("response");
            Collections.addAll(shown, responseArrow.line, responseArrow.head, response);
        }
        if (failure != null) {
            note(model.wording().get("stage.noAnswer", failure.reason()));
        } else {
            int exchanges = StepChanges.of(moment).exchanges();
            if (exchanges > 1) {
                note(model.wording().get("stage.requestCount", exchanges));
            }
        }
    }

    private void showClock(Moment moment) {
        var moved = StepChanges.of(moment).clock();
        if (moved != null) {
            note(model.wording()
                    .get("stage.timePasses",
                            model.wording().length(Duration.between(moved.from(), moved.to()))));
        }
    }

    private void note(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("sequence-note", "count-note");
        label.setWrapText(true);
        note = label;
        shown.add(label);
    }

    @Override
    protected void layoutChildren() {
        double progress = model.playhead().progressProperty().get();
        double middle = getWidth() / 2;
        double left = Math.max(senderY, 20);
        double right = Math.max(receiverY, 20);
        double height = height(Envelope.MOST);
        for (int most = Envelope.MOST - 1; most > 0 && height > getHeight(); most--) {
            height = height(most);
        }
        double y = Math.max(0, Math.min((left + right) / 2, getHeight() - height));
        double down = y - (left + right) / 2;
        if (request != null && requestArrow != null) {
            double share = motion == Beat.Motion.REQUEST ? progress : 1;
            place(request, -request.getWidth() / 2, middle - request.getWidth() / 2, y, share);
            double half = request.getHeight() / 2 + down;
            requestArrow.place(0, left + half, getWidth(), right + half, share);
            y += request.getHeight() + GAP;
            down += request.getHeight() + GAP;
        }
        if (response != null && responseArrow != null) {
            double share = motion == Beat.Motion.RESPONSE ? progress : 1;
            place(response, getWidth() - response.getWidth() / 2, middle - response.getWidth() / 2, y, share);
            double half = response.getHeight() / 2 + down;
            responseArrow.place(getWidth(), right + half, 0, left + half, share);
            y += response.getHeight() + GAP;
        }
        if (note != null) {
            place(note, 0, middle - note.getWidth() / 2, y, 1);
        }
    }

    /** Height of all there is when the envelopes show so many values; makes each as large as it is then. */
    private double height(int most) {
        double height = 0;
        for (Envelope one : new Envelope[]{request, response }) {
            if (one != null) {
                one.show(most);
                size(one);
                height += one.getHeight() + GAP;
            }
        }
        if (note != null) {
            note.setMaxWidth(getWidth() - 24);
            size(note);
            height += note.getHeight();
        }
        return height;
    }

    private void size(Region region) {
        double width = Math.min(region.prefWidth(-1), getWidth() - 2 * HEAD);
        region.resize(width, region.prefHeight(width));
    }

    private static void place(Node node, double fromX, double toX, double y, double share) {
        node.relocate(Math.round(fromX + (toX - fromX) * share), Math.round(y));
        node.setOpacity(Math.min(1, share * 3));
    }

    /** A line with a head that grows in its direction. */
    private static final class Arrow {
        private final Line line = new Line();
        private final Polygon head = new Polygon();

        Arrow(String kind) {
            line.getStyleClass().addAll("channel-line", kind);
            head.getStyleClass().addAll("channel-head", kind);
            line.setManaged(false);
            head.setManaged(false);
        }

        void place(double fromX, double fromY, double toX, double toY, double share) {
            double tipX = fromX + (toX - fromX) * share;
            double tipY = fromY + (toY - fromY) * share;
            double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
            double alongX = (toX - fromX) / length * HEAD;
            double alongY = (toY - fromY) / length * HEAD;
            line.setStartX(fromX);
            line.setStartY(fromY);
            line.setEndX(tipX - alongX);
            line.setEndY(tipY - alongY);
            head.getPoints()
                    .setAll(tipX, tipY, tipX - alongX - alongY / 2, tipY - alongY + alongX / 2,
                            tipX - alongX + alongY / 2,
                            tipY - alongY - alongX / 2);
        }
    }
}
