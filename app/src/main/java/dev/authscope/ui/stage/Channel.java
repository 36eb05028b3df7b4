package dev.authscope.ui.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.ui.model.Beat;
import dev.authscope.ui.model.CurrentExchange;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.StepChanges;
import dev.authscope.ui.theme.Arrow;
import dev.authscope.ui.theme.MadeNodes;

/**
 * The space between the cards. The request comes out of its sender's card, the answer out of the server's; each draws its
 * line to the other side while it travels and then rests in the middle.
 */
final class Channel extends Pane {

    private static final double GAP = 26;
    private static final double LEAST_GAP = 8;
    /** Between an envelope and the cards, at least. */
    private static final double BESIDE = 10;
    private static final double LEAST_TOP = 20;
    /** Between the end of a line and the edge of the card that it ends at, at least. */
    private static final double INSIDE = 12;

    private final LabViewModel model;
    private final MadeNodes made = new MadeNodes();
    private final List<Node> shown = new ArrayList<>();
    private @Nullable Envelope request;
    private @Nullable Envelope response;
    private @Nullable Region note;
    private @Nullable Arrow requestArrow;
    private @Nullable Arrow responseArrow;
    private Beat.Motion motion = Beat.Motion.NONE;
    private double gap = GAP;
    private End sender = End.OPEN;
    private End receiver = End.OPEN;

    /**
     * The card at one side, in pixels from the top of this channel.
     *
     * @param anchor where the card wants the top of the message that passes
     */
    record End(double top, double bottom, double anchor) {

        /** Where there is no card. */
        static final End OPEN = new End(0, Double.MAX_VALUE, 0);

        /** Where the lines of request and answer end, so far apart and both at the card; closer where it is low. */
        private double[] lines(double first, double apart) {
            double least = top + Math.min(INSIDE, (bottom - top) / 2);
            double most = Math.max(least, bottom - INSIDE);
            double request = Math.clamp(first, least, Math.max(least, most - apart));
            return new double[]{request, Math.min(request + apart, most) };
        }
    }

    Channel(LabViewModel model) {
        this.model = model;
        setPickOnBounds(false);
        model.playhead().progressProperty().addListener(property -> requestLayout());
    }

    /** The two cards that the message passes between. */
    void between(End from, End to) {
        sender = from;
        receiver = to;
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
            CurrentExchange.of(moment.world())
                    .ifPresentOrElse(exchange -> show(moment, exchange), () -> showClock(moment));
        }
        MadeNodes.become(getChildren(), shown);
        requestLayout();
    }

    private void show(Moment moment, Exchange exchange) {
        boolean attack = moment.world()
                .run()
                .participants()
                .stream()
                .anyMatch(one -> one.id().equals(exchange.from()) && one.role() == Participant.Role.ATTACKER);
        request = Envelope.request(exchange, attack, moment.world(), model, made);
        requestArrow = new Arrow(attack ? "attacker" : "request", 1);
        shown.addAll(requestArrow.nodes());
        shown.add(request);
        Exchange.Message answer = exchange.response();
        Exchange.Failure failure = exchange.failure();
        if (answer != null) {
            response = Envelope.response(answer, moment.world(), model, made);
            responseArrow = new Arrow("response", 1);
            shown.addAll(responseArrow.nodes());
            shown.add(response);
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
        double middle = getWidth() / 2;
        double height = fit();
        double wanted = (Math.max(sender.anchor(), LEAST_TOP) + Math.max(receiver.anchor(), LEAST_TOP)) / 2;
        double y = Math.max(0, Math.min(wanted, getHeight() - height));
        if (request != null && requestArrow != null) {
            double half = request.getHeight() / 2;
            double apart = response == null ? 0 : half + gap + response.getHeight() / 2;
            double down = y - wanted + half;
            double[] left = sender.lines(Math.max(sender.anchor(), LEAST_TOP) + down, apart);
            double[] right = receiver.lines(Math.max(receiver.anchor(), LEAST_TOP) + down, apart);
            // The envelopes lie on their lines; where these come too close, they part from each other.
            double lack = Math.max(0, apart - (left[1] + right[1] - left[0] - right[0]) / 2);
            y = Math.clamp((left[0] + right[0] - lack) / 2 - half, 0, Math.max(0, getHeight() - height));
            double share = motion == Beat.Motion.REQUEST ? progress() : 1;
            place(request, -request.getWidth() / 2, middle - request.getWidth() / 2, y, share);
            requestArrow.place(0, left[0], getWidth(), right[0], share);
            y += request.getHeight() + gap;
            if (response != null && responseArrow != null) {
                share = motion == Beat.Motion.RESPONSE ? progress() : 1;
                place(response, getWidth() - response.getWidth() / 2, middle - response.getWidth() / 2, y, share);
                responseArrow.place(getWidth(), right[1], 0, left[1], share);
                y += response.getHeight() + gap;
            }
        }
        if (note != null) {
            place(note, 0, middle - note.getWidth() / 2, y, 1);
        }
    }

    private double progress() {
        return model.playhead().progressProperty().get();
    }

    /** Height without which not even the counts of what the messages carry have room. */
    double least(double width) {
        resize(width, getHeight());
        gap = LEAST_GAP;
        return height(0);
    }

    /** Makes the envelopes as large as the room allows: they move closer first, and then count what they carry. */
    private double fit() {
        double height = 0;
        for (int most = Envelope.MOST; most >= 0; most--) {
            for (double between : new double[]{GAP, LEAST_GAP }) {
                gap = between;
                height = height(most);
                if (height <= getHeight()) {
                    return height;
                }
            }
        }
        return height;
    }

    /** Height of all there is when the envelopes show so many values; makes each as large as it is then. */
    private double height(int most) {
        double height = 0;
        for (Envelope one : new Envelope[]{request, response }) {
            if (one != null) {
                one.show(most);
                size(one);
                height += one.getHeight() + gap;
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
        double width = Math.min(region.prefWidth(-1), getWidth() - 2 * BESIDE);
        region.resize(width, region.prefHeight(width));
    }

    private static void place(Node node, double fromX, double toX, double y, double share) {
        node.relocate(Math.round(fromX + (toX - fromX) * share), Math.round(y));
        node.setOpacity(Math.min(1, share * 3));
    }
}
