package dev.authscope.ui.stage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.authscope.cookies.CookieOctets;
import dev.authscope.flow.BrowserState;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Item;
import dev.authscope.flow.Participant;
import dev.authscope.flow.StorageArea;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;
import dev.authscope.tokens.ShownText;
import dev.authscope.ui.model.Expiries;
import dev.authscope.ui.model.Expiry;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.PageWords;
import dev.authscope.ui.model.StepChanges;
import dev.authscope.ui.theme.CarriedChip;
import dev.authscope.ui.theme.Icon;
import dev.authscope.ui.theme.ItemChip;
import dev.authscope.ui.theme.Tip;
import dev.authscope.ui.theme.ValueLabel;

/** A browser: its cookie jar, what scripts keep, and the page. */
final class BrowserCard extends ActorCard {

    BrowserCard(Participant participant, LabViewModel model, boolean open) {
        super(participant, model,
                new CardHeader(participant.id().substring(0, 1).toUpperCase(Locale.ROOT), "browser",
                        Bindings.createStringBinding(() -> model.wording().word("browser.", participant.id()),
                                model.appearance().languageProperty()),
                        Bindings.createStringBinding(() -> participant.authority())),
                open);
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        BrowserState browser = world.browser(participant().id());
        StepChanges changes = StepChanges.of(moment);
        Optional<Exchange> last = world.exchanges()
                .values()
                .stream()
                .filter(exchange -> exchange.from().equals(participant().id())
                        && !exchange.purpose().equals("preflight"))
                .reduce((earlier, later) -> later);
        List<StoredCookie> removed = changes.removedFrom(participant().id());
        boolean keepsElsewhere = Arrays.stream(StorageArea.values()).anyMatch(area -> !browser.stored(area).isEmpty());
        // With little room an empty jar is left out when something else is kept.
        if (!isTight() || !keepsElsewhere || !browser.cookies().isEmpty() || !removed.isEmpty()) {
            jar(world, browser, removed, changes, last);
        }
        last.ifPresent(exchange -> ignored(moment, exchange));
        for (StorageArea area : StorageArea.values()) {
            List<BrowserState.Stored> stored = browser.stored(area);
            if (!stored.isEmpty()) {
                section(model().wording().get("stage.area." + area.id()));
                stored.forEach(value -> {
                    boolean fresh = changes.keptBy(participant().id(),
                            value.area() + " " + value.origin() + " " + value.key());
                    add(List.of(value, fresh, world.now(), world.item(value.value())),
                            () -> kept(world, value, fresh));
                });
            }
        }
        section(model().wording().get("stage.page"));
        String said = PageWords.heading(moment.timeline(), browser);
        add(List.of("page", Optional.ofNullable(browser.pageUrl()), said), () -> page(browser, said));
    }

    private void jar(World world, BrowserState browser, List<StoredCookie> removed, StepChanges changes,
            Optional<Exchange> last) {
        section(model().wording().get("stage.jar"));
        for (StoredCookie cookie : browser.cookies()) {
            keep(world, cookie, changes.keptBy(participant().id(), cookie.identity()), false);
            last.flatMap(exchange -> withheld(exchange, cookie)).ifPresent(this::add);
        }
        for (StoredCookie cookie : removed) {
            keep(world, cookie, false, true);
        }
        if (browser.cookies().isEmpty() && removed.isEmpty()) {
            quiet(model().wording().get("stage.empty"));
        }
    }

    /** A cookie that did not go with the message stays here, with the reason that decided. */
    private Optional<Node> withheld(Exchange exchange, StoredCookie cookie) {
        return exchange.cookiesWithheld()
                .stream()
                .filter(one -> one.cookie().identity().equals(cookie.identity()))
                .findFirst()
                .map(one -> stayed("stage.withheld", cookie.name(), one.reasons()));
    }

    private void ignored(Moment moment, Exchange exchange) {
        moment.timeline().exchange(exchange.id()).ifPresent(span -> {
            for (FlowEvent event : moment.timeline().events(span.from(), Math.min(span.to(), moment.cursor()))) {
                if (event instanceof FlowEvent.CookieIgnored one) {
                    String name = ShownText.brief(CookieOctets.toText(one.line().split("[=;]", 2)[0]));
                    add(stayed("stage.ignored", name, one.reasons()));
                }
            }
        });
    }

    private Node stayed(String key, String name, List<String> reasons) {
        String why = reasons.isEmpty() ? "" : model().wording().cookie("reason." + reasons.getFirst());
        Label text = dim(model().wording().get(key, name, why));
        text.getStyleClass().add("stayed");
        text.setGraphic(Icon.DASH.draw("quiet"));
        return text;
    }

    private void keep(World world, StoredCookie cookie, boolean fresh, boolean gone) {
        add(List.of(cookie, fresh, gone, world.now(), world.item(cookie.value())),
                () -> cookie(world, cookie, fresh, gone));
    }

    private Node cookie(World world, StoredCookie cookie, boolean fresh, boolean gone) {
        Optional<Item> item = world.item(cookie.value());
        // A value without a name says by itself what it is, so it stands below in full.
        HBox row = CarriedChip.cookie(cookie.name(), item.orElse(null), item.isEmpty() ? "" : cookie.value(), gone,
                model().hoveredProperty());
        row.getStyleClass().add("cookie-row");
        if (fresh) {
            row.getStyleClass().add("fresh");
        }
        Label flags = new Label(cookie.httpOnly() ? "HttpOnly" : "");
        flags.getStyleClass().add("dim");
        flags.setMinWidth(0);
        // A word cut off says nothing: without room for it the flag is left to the tooltip.
        flags.widthProperty()
                .addListener((property, before, now) -> flags
                        .setOpacity(now.doubleValue() + 1 < flags.prefWidth(-1) ? 0 : 1));
        Tip.on(row, () -> attributes(cookie));
        row.getChildren().addAll(space(), flags);
        Expiries.of(cookie).ifPresent(expiry -> row.getChildren().add(timer(expiry, world.now())));
        return item.isPresent() || cookie.value().isEmpty() ? row : new VBox(2, row, plain(cookie.value(), gone));
    }

    private static Label plain(String value, boolean gone) {
        Label label = new Label(value);
        label.getStyleClass().add("mono");
        if (gone) {
            label.getStyleClass().add("struck-text");
        }
        label.setWrapText(true);
        label.setPadding(new Insets(0, 8, 2, 8));
        return label;
    }

    /** The cookie's attributes in the words of the standard. */
    private static String attributes(StoredCookie cookie) {
        StringBuilder text = new StringBuilder(cookie.name() + "\n" + (cookie.hostOnly() ? "host-only " : "Domain=")
                + cookie.domain() + "\nPath=" + cookie.path());
        text.append(cookie.secure() ? "\nSecure" : "").append(cookie.httpOnly() ? "\nHttpOnly" : "");
        text.append("\nSameSite=").append(cookie.sameSite());
        if (cookie.expires() != null) {
            text.append("\nExpires ").append(cookie.expires());
        }
        return text.toString();
    }

    private Node kept(World world, BrowserState.Stored stored, boolean fresh) {
        Optional<Item> item = world.item(stored.value());
        Label key = new Label(stored.key());
        key.getStyleClass().addAll("mono", "dim");
        List<Node> timers = item.flatMap(Expiries::of).map(expiry -> timer(expiry, world.now())).stream().toList();
        SpreadRow row = SpreadRow.named(
                new ItemChip(item.orElse(null), stored.value(), model().hoveredProperty()), key, timers);
        row.brief(isTight()).getStyleClass().addAll("well", "kept-row");
        Tip.on(row, stored::key);
        if (fresh) {
            row.getStyleClass().add("fresh");
        }
        return row;
    }

    private Node page(BrowserState browser, String said) {
        String url = browser.pageUrl();
        Label address = new ValueLabel(url == null ? participant().authority() + "/" : url, "mono", "dim");
        VBox page = new VBox(2, address);
        if (!said.isEmpty()) {
            Label title = new Label(said);
            title.getStyleClass().add("strong");
            page.getChildren().addFirst(title);
        }
        page.getStyleClass().add("well");
        return page;
    }

    private Node timer(Expiry expiry, Instant now) {
        return TimerMark.of(expiry, now, model().wording());
    }

    private static Node space() {
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
