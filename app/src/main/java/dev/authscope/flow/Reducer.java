package dev.authscope.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent.AlarmRaised;
import dev.authscope.flow.FlowEvent.CheckMade;
import dev.authscope.flow.FlowEvent.ClockMoved;
import dev.authscope.flow.FlowEvent.CookieIgnored;
import dev.authscope.flow.FlowEvent.CookieRemoved;
import dev.authscope.flow.FlowEvent.CookieSent;
import dev.authscope.flow.FlowEvent.CookieStored;
import dev.authscope.flow.FlowEvent.CookieWithheld;
import dev.authscope.flow.FlowEvent.ExchangeFailed;
import dev.authscope.flow.FlowEvent.ItemIssued;
import dev.authscope.flow.FlowEvent.LootGained;
import dev.authscope.flow.FlowEvent.Noted;
import dev.authscope.flow.FlowEvent.PageShown;
import dev.authscope.flow.FlowEvent.RequestArrived;
import dev.authscope.flow.FlowEvent.RequestSent;
import dev.authscope.flow.FlowEvent.ResponseArrived;
import dev.authscope.flow.FlowEvent.ResponseSent;
import dev.authscope.flow.FlowEvent.Routed;
import dev.authscope.flow.FlowEvent.RowChanged;
import dev.authscope.flow.FlowEvent.RowRead;
import dev.authscope.flow.FlowEvent.RunStarted;
import dev.authscope.flow.FlowEvent.StepStarted;
import dev.authscope.flow.FlowEvent.StorageWritten;
import dev.authscope.flow.FlowEvent.StoreAsked;

/** The pure step from one World to the next. The same events always give the same World. */
public final class Reducer {

    private Reducer() {}

    /** The World after an event. */
    public static World apply(World world, FlowEvent event) {
        Draft next = new Draft(world, event.stamp());
        switch (event) {
            case RunStarted run ->
                next.run = new World.Run(run.scenario(), run.seed(), run.settings(), run.participants());
            case StepStarted started -> next.beginStep(started);
            case ClockMoved moved -> next.now = moved.to();
            case CookieSent sent ->
                next.pending = new World.Pending(append(next.pending.sent(), sent.cookie()), next.pending.withheld());
            case CookieWithheld withheld -> next.pending = new World.Pending(next.pending.sent(),
                    append(next.pending.withheld(), new Exchange.Withheld(withheld.cookie(), withheld.reasons())));
            case RequestSent sent -> next.send(sent);
            case Routed routed -> next.exchange(exchange -> exchange.routedTo(routed.to()));
            case RequestArrived arrived -> next.exchange(exchange -> exchange.arrivedAt(arrived.stamp().where()));
            case CheckMade made -> next.exchange(exchange -> exchange
                    .checked(new Exchange.Check(made.id(), made.rule(), made.outcome(), made.evidence())));
            // What came of it is told as rows.
            case StoreAsked asked -> next.questions = next.questions.with(asked.stamp().seq(), asked);
            case RowRead read -> next.countStore(StoreWork.counts(read), 1, 0);
            case RowChanged changed -> next.changeRow(changed);
            case ItemIssued issued -> next.name(issued);
            case AlarmRaised alarm -> next.alarms++;
            case ResponseSent sent -> next.exchange(exchange -> exchange.answered(new Exchange.Message("",
                    exchange.request().url(), sent.status(), List.of(), sent.octets()), Exchange.Stage.ANSWERED));
            case ResponseArrived arrived -> next.exchange(exchange -> exchange.answered(
                    new Exchange.Message("", exchange.request().url(), arrived.status(), arrived.headers(),
                            arrived.octets()),
                    Exchange.Stage.DONE));
            case ExchangeFailed failed -> next.exchange(
                    exchange -> exchange.failedWith(new Exchange.Failure(failed.reason(), failed.detail())));
            case CookieStored stored -> next.browser(browser -> new BrowserState(
                    browser.jar().with(stored.cookie().identity(), stored.cookie()), browser.storage(),
                    browser.pageUrl(), browser.pageTitle(), browser.pageExchange()));
            case CookieRemoved removed -> next.browser(
                    browser -> new BrowserState(browser.jar().without(removed.cookie().identity()), browser.storage(),
                            browser.pageUrl(), browser.pageTitle(), browser.pageExchange()));
            case StorageWritten written -> next.browser(browser -> write(browser, written));
            case PageShown shown -> next.browser(
                    browser -> new BrowserState(browser.jar(), browser.storage(), shown.url(), shown.title(),
                            broughtBy(shown, next)));
            case LootGained gained -> next.loot = gained(next.loot, gained);
            case CookieIgnored ignored -> next.ignore(ignored);
            case Noted noted -> {
                next.notes = next.notes.with(noted.stamp().seq(), noted);
                switch (noted.code()) {
                    case "probe" -> next.loot = tried(next.loot, noted);
                    case "node-killed", "node-stopped" ->
                        next.nodes = next.nodes.with(noted.stamp().where(), NodeState.STOPPED);
                    case "node-running" -> next.nodes = next.nodes.with(noted.stamp().where(),
                            next.nodes.getOrDefault(noted.stamp().where(), NodeState.NEW).started());
                    default -> {
                    }
                }
            }
        }
        return next.toWorld();
    }

    /** A value that she gets once more counts from when she got it first. */
    private static PersistentMap<String, Loot> gained(PersistentMap<String, Loot> loot, LootGained gained) {
        String key = gained.kind() + ":" + gained.name() + ":" + gained.value();
        Loot held = loot.get(key);
        return loot.with(key, new Loot(gained.kind(), gained.name(), gained.value(), gained.source(),
                held == null ? gained.stamp().at() : held.gained(), held == null ? null : held.tried()));
    }

    private static PersistentMap<String, Loot> tried(PersistentMap<String, Loot> loot, Noted probe) {
        Map<String, String> found = probe.arguments();
        Loot.Trial trial = new Loot.Trial(probe.stamp().at(), "yes".equals(found.get("works")),
                found.getOrDefault("refusal", ""));
        PersistentMap<String, Loot> after = loot;
        for (String key : loot.keys()) {
            Loot held = loot.get(key);
            if (held != null && held.name().equals(found.get("item"))) {
                after = after.with(key, held.tried(trial));
            }
        }
        return after;
    }

    /** The exchange whose answer is the page; 0 for one that no answer brought. */
    private static int broughtBy(PageShown shown, Draft next) {
        return shown.title().isEmpty()
                ? 0
                : next.exchanges.values()
                        .reversed()
                        .stream()
                        .filter(one -> one.from().equals(shown.stamp().where()) && one.response() != null
                                && one.request().url().equals(shown.url()))
                        .mapToInt(Exchange::id)
                        .findFirst()
                        .orElse(0);
    }

    private static BrowserState write(BrowserState browser, StorageWritten written) {
        String key = written.area() + " " + written.origin() + " " + written.key();
        String value = written.value();
        PersistentMap<String, BrowserState.Stored> storage = value == null
                ? browser.storage().without(key)
                : browser.storage()
                        .with(key, new BrowserState.Stored(written.area(), written.origin(), written.key(), value));
        return new BrowserState(browser.jar(), storage, browser.pageUrl(), browser.pageTitle(), browser.pageExchange());
    }

    private static <T> List<T> append(List<T> list, T element) {
        List<T> result = new ArrayList<>(list);
        result.add(element);
        return List.copyOf(result);
    }

    /** The World being made; lives only inside {@link #apply}. */
    private static final class Draft {
        private final World before;
        private final Stamp stamp;
        private Instant now;
        private @Nullable Instant firstLogin;
        private World.Run run;
        private String step;
        private String actor;
        private PersistentMap<String, BrowserState> browsers;
        private PersistentMap<String, NodeState> nodes;
        private PersistentMap<String, Item> items;
        private PersistentMap<String, Item> itemsByName;
        private PersistentMap<String, Loot> loot;
        private PersistentMap<String, Row> pastRows;
        private PersistentMap<Integer, Exchange> exchanges;
        private PersistentMap<Long, RowChanged> changes;
        private PersistentMap<Long, Noted> notes;
        private PersistentMap<Long, StoreAsked> questions;
        private int alarms;
        private Connections connections;
        private World.Pending pending;

        Draft(World world, Stamp stamp) {
            this.before = world;
            this.stamp = stamp;
            this.now = stamp.at().isAfter(world.now()) ? stamp.at() : world.now();
            this.firstLogin = world.firstLogin();
            this.run = world.run();
            this.step = world.step();
            this.actor = world.actor();
            this.browsers = world.browsers();
            this.nodes = world.nodes();
            this.items = world.items();
            this.itemsByName = world.itemsByName();
            this.loot = world.loot();
            this.pastRows = world.pastRows();
            this.exchanges = world.exchanges();
            this.changes = world.changes();
            this.notes = world.notes();
            this.questions = world.questions();
            this.alarms = world.alarms();
            this.connections = world.connections();
            this.pending = world.pending();
        }

        /** A line that only asks to forget a cookie is not worth a note. */
        void ignore(CookieIgnored ignored) {
            if (!ignored.reasons().equals(List.of("expired"))) {
                String name = ignored.line().split("=", 2)[0].strip();
                notes = notes.with(stamp.seq(), new Noted(stamp, "cookie-ignored",
                        new TreeMap<>(Map.of("name", name, "reasons", String.join(", ", ignored.reasons())))));
            }
        }

        void beginStep(StepStarted started) {
            step = started.id();
            actor = started.actor();
            exchanges = PersistentMap.empty();
            changes = PersistentMap.empty();
            notes = PersistentMap.empty();
            questions = PersistentMap.empty();
            pending = World.Pending.NONE;
        }

        void send(RequestSent sent) {
            connections = connections.with(stamp.where(), sent.hop());
            Exchange exchange = new Exchange(stamp.exchange(), stamp.step(), stamp.where(), "", sent.purpose(),
                    connections.number(stamp.where(), sent.hop()), Exchange.Stage.SENT,
                    new Exchange.Message(sent.method(), sent.url(), 0, sent.headers(), sent.octets()), null, null,
                    List.of(), pending.sent(), pending.withheld(), 0, 0,
                    sent.purpose().equals(FlowEvent.FORWARDED) ? underWay(exchanges) : 0);
            exchanges = exchanges.with(exchange.id(), exchange);
            pending = World.Pending.NONE;
        }

        /** The exchange that a balancer works on: the last one that reached it and has no answer yet. */
        private static int underWay(PersistentMap<Integer, Exchange> exchanges) {
            return exchanges.values()
                    .reversed()
                    .stream()
                    .filter(one -> !one.isForwarded() && one.stage() == Exchange.Stage.ARRIVED)
                    .findFirst()
                    .map(Exchange::id)
                    .orElse(0);
        }

        void exchange(UnaryOperator<Exchange> change) {
            Exchange exchange = exchanges.get(stamp.exchange());
            if (exchange != null) {
                exchanges = exchanges.with(exchange.id(), change.apply(exchange));
            }
        }

        void countStore(boolean counts, int reads, int writes) {
            if (counts) {
                exchange(exchange -> exchange.stored(reads, writes));
            }
        }

        void changeRow(RowChanged changed) {
            Map<String, Object> after = changed.after();
            NodeState node = nodes.getOrDefault(stamp.where(), NodeState.NEW);
            Row old = node.tables().getOrDefault(changed.table(), PersistentMap.empty()).get(changed.key());
            nodes = nodes.with(stamp.where(),
                    after == null
                            ? node.without(changed.table(), changed.key())
                            : node.with(changed.table(), new Row(changed.key(), changed.label(), after,
                                    old == null ? stamp.seq() : old.inserted(), stamp.seq())));
            if (after == null && old != null && changed.table().equals("refreshTokens")
                    && changed.why().equals("sweep")) {
                pastRows = pastRows.with(old.label(), old);
            }
            changes = changes.with(stamp.seq(), changed);
            countStore(StoreWork.counts(changed), 0, 1);
        }

        void name(ItemIssued issued) {
            Item item = new Item(issued.kind(), issued.name(), issued.value(), stamp.at(), issued.expires());
            items = items.with(item.value(), item);
            itemsByName = itemsByName.with(item.name(), item);
            if (firstLogin == null && (item.kind().equals("SID") || item.kind().equals("AT"))) {
                firstLogin = stamp.at();
            }
        }

        void browser(UnaryOperator<BrowserState> change) {
            browsers = browsers.with(stamp.where(),
                    change.apply(browsers.getOrDefault(stamp.where(), BrowserState.NEW)));
        }

        World toWorld() {
            return new World(Math.max(stamp.seq(), before.seq()), now, firstLogin, run, step, actor, browsers, nodes,
                    items, itemsByName, loot, pastRows, exchanges, changes, notes, questions, alarms, connections,
                    pending);
        }
    }
}
