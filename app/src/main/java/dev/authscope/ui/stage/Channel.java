package dev.authscope.ui.stage;

import java.time.Duration;
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

/**
 * The space between the cards. The request comes out of its sender's card, the answer out of the server's; each draws its
 * line to the other side while it travels and then rests in the middle.
 */
final class Channel extends Pane {

    private static final double GAP = 26;
    private static final double HEAD = 10;

    private final LabViewModel model;
    private @Nullable Region request;
    private @Nullable Region response;
    private @Nullable Region note;
    private @Nullable Arrow requestArrow;
    private @Nullable Arrow responseArrow;
    private Beat.Motion motion = Beat.Motion.NONE;
    private double senderY;

    Channel(LabViewModel model) {
        this.model = model;
        setPickOnBounds(false);
        model.playhead().progressProperty().addListener(property -> requestLayout());
    }

    /** The height at which the sender's card wants its message. */
    void senderAt(double y) {
        senderY = y;
        requestLayout();
    }

    /** Shows a moment. */
    void show(Moment moment) {
        getChildren().clear();
        request = null;
        response = null;
        note = null;
        requestArrow = null;
        responseArrow = null;
        motion = moment.motion();
        if (!model.run().state().covered()) {
            current(moment).ifPresentOrElse(exchange -> show(moment, exchange), () -> showClock(moment));
        }
        requestLayout();
    }

    private static Optional<Exchange> current(Moment moment) {
        return moment.world()
                .exchanges()
                .values()
                .reversed()
                .stream()
                .filter(exchange -> !exchange.purpose().equals("preflight"))
                .findFirst();
    }

    private void show(Moment moment, Exchange exchange) {
        boolean attack = moment.world()
                .run()
                .participants()
                .stream()
                .anyMatch(one -> one.id().equals(exchange.from()) && one.role() == Participant.Role.ATTACKER);
        request = Envelope.request(exchange, moment.world(), model);
        requestArrow = new Arrow(attack ? "attacker" : "request");
        if (attack) {
            request.getStyleClass().add("attacker");
        }
        getChildren().addAll(requestArrow.line, requestArrow.head, request);
        Exchange.Message answer = exchange.response();
        Exchange.Failure failure = exchange.failure();
        if (answer != null) {
            response = Envelope.response(answer, moment.world(), model);
            responseArrow = new Arrow("response");
            getChildren().addAll(responseArrow.line, responseArrow.head, response);
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
        getChildren().add(label);
    }

    @Override
    protected void layoutChildren() {
        double progress = model.playhead().progressProperty().get();
        double middle = getWidth() / 2;
        double y = Math.max(senderY, 20);
        if (request != null && requestArrow != null) {
            double share = motion == Beat.Motion.REQUEST ? progress : 1;
            size(request);
            place(request, -request.getWidth() / 2, middle - request.getWidth() / 2, y, share);
            requestArrow.place(0, getWidth(), y + request.getHeight() / 2, share);
            y += request.getHeight() + GAP;
        }
        if (response != null && responseArrow != null) {
            double share = motion == Beat.Motion.RESPONSE ? progress : 1;
            size(response);
            place(response, getWidth() - response.getWidth() / 2, middle - response.getWidth() / 2, y, share);
            responseArrow.place(getWidth(), 0, y + response.getHeight() / 2, share);
            y += response.getHeight() + GAP;
        }
        if (note != null) {
            note.setMaxWidth(getWidth() - 24);
            size(note);
            place(note, 0, middle - note.getWidth() / 2, y, 1);
        }
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

        void place(double from, double to, double y, double share) {
            double direction = Math.signum(to - from);
            double tip = from + (to - from) * share;
            line.setStartX(from);
            line.setEndX(tip - direction * HEAD);
            line.setStartY(y);
            line.setEndY(y);
            head.getPoints().setAll(tip, y, tip - direction * HEAD, y - HEAD / 2, tip - direction * HEAD, y + HEAD / 2);
        }
    }
}
