package dev.authscope.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.StoredCookie;

/** Gathers the facts of a step out of its events. */
final class StepFacts {

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Integer, String> exchanges = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private StepFacts() {}

    /** The facts of the events of one step, in their order. */
    static List<Fact> of(List<FlowEvent> events) {
        StepFacts gathered = new StepFacts();
        events.forEach(gathered::take);
        return List.copyOf(gathered.facts);
    }

    private void take(FlowEvent event) {
        Stamp stamp = event.stamp();
        switch (event) {
            case FlowEvent.RequestSent sent -> {
                // Probes are questions of a view and no part of the story.
                if (!sent.purpose().equals("probe")) {
                    String preflight = sent.purpose().equals("preflight") ? "preflight " : "";
                    String number = preflight + next("exchange " + preflight);
                    exchanges.put(stamp.exchange(), number);
                    add(Fact.Kind.MESSAGE, stamp, "request " + number, sent.octets().latin1());
                }
            }
            case FlowEvent.CheckMade made when exchanges.containsKey(stamp.exchange()) ->
                // A request may be asked the same twice, once for its token and once for its password.
                numbered(Fact.Kind.CHECK, stamp, exchanges.get(stamp.exchange()) + " " + made.id(),
                        made.outcome().id());
            case FlowEvent.ResponseArrived arrived when exchanges.containsKey(stamp.exchange()) ->
                add(Fact.Kind.MESSAGE, stamp, "response " + exchanges.get(stamp.exchange()), arrived.octets().latin1());
            case FlowEvent.ExchangeFailed failed when exchanges.containsKey(stamp.exchange()) ->
                add(Fact.Kind.MESSAGE, stamp, "response " + exchanges.get(stamp.exchange()), failed.reason());
            case FlowEvent.RowChanged changed ->
                numbered(Fact.Kind.ROW, stamp, changed.table() + " " + changed.label(), fields(changed.after()));
            case FlowEvent.CookieStored stored ->
                numbered(Fact.Kind.COOKIE, stamp, "kept " + stored.cookie().name(), cookie(stored.cookie()));
            case FlowEvent.CookieIgnored ignored ->
                numbered(Fact.Kind.COOKIE, stamp, "ignored", ignored.line() + " " + ignored.reasons());
            case FlowEvent.CookieWithheld withheld ->
                numbered(Fact.Kind.COOKIE, stamp, "withheld " + withheld.cookie().name(),
                        withheld.reasons().toString());
            case FlowEvent.CookieRemoved removed ->
                numbered(Fact.Kind.COOKIE, stamp, "dropped " + removed.cookie().name(), removed.why());
            case FlowEvent.StorageWritten written ->
                numbered(Fact.Kind.STORAGE, stamp, written.area().id() + " " + written.key(),
                        written.value() == null ? "" : written.value());
            case FlowEvent.PageShown shown -> numbered(Fact.Kind.PAGE, stamp, "page", shown.url());
            case FlowEvent.LootGained gained ->
                numbered(Fact.Kind.LOOT, stamp, gained.kind() + " " + gained.name(), gained.value());
            case FlowEvent.AlarmRaised alarm ->
                numbered(Fact.Kind.ALARM, stamp, alarm.kind(), alarm.labels().toString());
            case FlowEvent.ClockMoved moved -> numbered(Fact.Kind.CLOCK, stamp, "clock", moved.to().toString());
            case FlowEvent.Noted noted when !noted.code().equals("probe") ->
                numbered(Fact.Kind.NOTE, stamp, noted.code(), noted.told().toString());
            default -> {
                // Sent cookies are in the request; issued values are in what carries them; look-ups are a cost.
            }
        }
    }

    private void numbered(Fact.Kind kind, Stamp stamp, String what, String value) {
        int number = next(kind + stamp.where() + what);
        add(kind, stamp, number == 1 ? what : what + " " + number, value);
    }

    private void add(Fact.Kind kind, Stamp stamp, String what, String value) {
        facts.add(new Fact(kind, stamp.where(), what, value));
    }

    private int next(String counter) {
        return counts.merge(counter, 1, Integer::sum);
    }

    private static String fields(@Nullable Map<String, Object> after) {
        return after == null ? "" : new TreeMap<>(after).toString();
    }

    /** A cookie as it is kept; the place in its jar's order is no part of it. */
    private static String cookie(StoredCookie cookie) {
        return cookie.name() + "=" + cookie.value() + " " + cookie.domain() + " " + cookie.hostOnly() + " "
                + cookie.path() + " " + cookie.expires() + " " + cookie.secure() + " " + cookie.httpOnly() + " "
                + cookie.sameSite();
    }
}
