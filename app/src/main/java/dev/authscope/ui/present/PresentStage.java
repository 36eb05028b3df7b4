package dev.authscope.ui.present;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.ui.model.CurrentExchange;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.present.PresentCard.Form;

/**
 * The stage for a class: who acts on the left, the message between, the servers on the right. Where there is no room for all,
 * those who have nothing to do with the message are their heads alone.
 */
final class PresentStage extends Pane {

    private static final double CARD = 400;
    private static final double GAP = 14;
    /** Between a card and the message, so that the way of the message can be seen. */
    private static final double WAY = 40;
    private static final double LEAST_WAY = 16;

    private final LabViewModel model;
    private final PresentCards cards;
    private final List<PresentCard> left = new ArrayList<>();
    private final List<PresentCard> right = new ArrayList<>();
    private final Set<String> talking = new HashSet<>();
    private @Nullable PresentPost post;
    private @Nullable PresentMessages messages;

    PresentStage(LabViewModel model) {
        this.model = model;
        this.cards = new PresentCards(model);
        setMinHeight(0);
    }

    void show() {
        World world = model.momentProperty().get().world();
        RunState state = model.run().state();
        getChildren().clear();
        left.clear();
        right.clear();
        talking.clear();
        post = null;
        messages = null;
        Optional<Exchange> current = CurrentExchange.of(world);
        talking.add(world.actor());
        if (!state.covered()) {
            current.ifPresent(exchange -> {
                messages = new PresentMessages(exchange, world, model);
                talking.addAll(List.of(exchange.from(), exchange.to(), world.atNode(exchange).to()));
                getChildren().addAll(messages.nodes());
            });
        }
        cast(state.cast(), world);
        Optional<String> chosen = current.filter(exchange -> !state.covered())
                .map(exchange -> world.atNode(exchange).to());
        state.cast()
                .stream()
                .filter(one -> one.role() == Participant.Role.BALANCER)
                .findFirst()
                .ifPresent(balancer -> {
                    post = new PresentPost(model.wording().word("actor.", balancer.id()), chosen.orElse(""));
                    getChildren().add(post);
                });
        getChildren().addAll(left);
        getChildren().addAll(right);
    }

    private void cast(List<Participant> cast, World world) {
        List<Participant> servers = cast.stream()
                .filter(one -> one.role() == Participant.Role.SERVER || one.role() == Participant.Role.DATABASE)
                .toList();
        long shops = servers.stream().filter(one -> one.authority().endsWith("shop.example")).count();
        for (Participant.Role role : List.of(Participant.Role.BROWSER, Participant.Role.RELAY,
                Participant.Role.ATTACKER)) {
            cast.stream()
                    .filter(one -> one.role() == role)
                    .forEach(one -> left.add(cards.of(one, world, 0, shops == 1)));
        }
        servers.forEach(one -> right.add(cards.of(one, world, right.size() + 1, shops == 1)));
    }

    @Override
    protected void layoutChildren() {
        place(left, 0);
        place(right, getWidth() - CARD);
        double from = CARD + LEAST_WAY;
        double width = getWidth() - 2 * from;
        double top = 0;
        if (post != null) {
            double tall = post.prefHeight(width);
            post.resizeRelocate(from, 0, width, tall);
            top = tall + GAP;
        }
        if (messages != null) {
            Exchange exchange = messages.exchange();
            messages.place(card(left, exchange.from()),
                    card(right, model.momentProperty().get().world().atNode(exchange).to()), CARD, getWidth() - CARD,
                    WAY, top, getHeight());
        }
    }

    private static Optional<PresentCard> card(List<PresentCard> column, String id) {
        return column.stream().filter(card -> card.participant().equals(id)).findFirst();
    }

    /** Those who do not talk become heads, from the last to the first, as far as room is needed; then all tell less. */
    private void place(List<PresentCard> column, double x) {
        List<Form> forms = new ArrayList<>(column.stream().map(card -> Form.WHOLE).toList());
        for (int at = column.size() - 1; at >= 0 && over(column, forms); at--) {
            if (!talks(column, at)) {
                forms.set(at, Form.HEAD);
            }
        }
        for (Form less : List.of(Form.BRIEF, Form.HEAD)) {
            for (int at = 0; at < column.size() && over(column, forms); at++) {
                forms.set(at, less.compareTo(forms.get(at)) > 0 ? less : forms.get(at));
            }
        }
        long open = forms.stream().filter(form -> form != Form.HEAD).count();
        double more = open == 0 ? 0 : Math.max(0, getHeight() - needed(column, forms)) / open;
        double y = 0;
        for (int at = 0; at < column.size(); at++) {
            PresentCard card = column.get(at);
            double tall = card.height(forms.get(at), CARD) + (forms.get(at) == Form.HEAD ? 0 : more);
            card.take(forms.get(at));
            card.resizeRelocate(x, y, CARD, Math.floor(tall));
            y += Math.floor(tall) + GAP;
        }
    }

    /** Whether a card is one of the two of the message; where nobody of the column is, the first one is open. */
    private boolean talks(List<PresentCard> column, int at) {
        return talking.contains(column.get(at).participant())
                || at == 0 && column.stream().noneMatch(card -> talking.contains(card.participant()));
    }

    private boolean over(List<PresentCard> column, List<Form> forms) {
        return needed(column, forms) > getHeight();
    }

    private static double needed(List<PresentCard> column, List<Form> forms) {
        double height = GAP * Math.max(0, column.size() - 1);
        for (int at = 0; at < column.size(); at++) {
            height += column.get(at).height(forms.get(at), CARD);
        }
        return height;
    }
}
