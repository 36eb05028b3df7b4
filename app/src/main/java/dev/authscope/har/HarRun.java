package dev.authscope.har;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.authscope.cookies.CookieJar;
import dev.authscope.cookies.CookieReason;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.StoreContext;
import dev.authscope.cookies.StoreResult;
import dev.authscope.export.ExportedRun;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.Timeline;

/**
 * Tells the exchanges of an archive as a run, in the order in which they began. A page is a step. Which cookies were sent stands
 * in the file; which were kept does not, so the program's own jar judges them (RFC 6265bis) and says why.
 */
final class HarRun {

    static final String BROWSER = "browser";

    private final String title;
    private final Map<String, String> pages;
    private final List<HarEntry> entries;
    private final List<FlowEvent> events = new ArrayList<>();
    private final HarSteps steps = new HarSteps();
    private Instant now = Instant.EPOCH;
    private final CookieJar jar = new CookieJar(() -> now, JarRules.STANDARD);
    private String step = "";
    private int exchange;
    private int messages;

    /** @param pages titles by id */
    HarRun(String title, Map<String, String> pages, List<HarEntry> read) {
        this.title = title;
        this.pages = pages;
        this.entries = new ArrayList<>(read);
        entries.sort(Comparator.comparing(HarEntry::started));
        this.now = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().started();
    }

    HarReading reading(int seen, List<HarReading.Dropped> dropped) {
        Map<String, String> hosts = new LinkedHashMap<>();
        entries.forEach(entry -> hosts.putIfAbsent(entry.host(), entry.origin()));
        List<Participant> cast = new ArrayList<>();
        cast.add(new Participant(BROWSER, Participant.Role.BROWSER, ""));
        hosts.forEach((host, origin) -> cast.add(new Participant(host, Participant.Role.SERVER, origin)));
        tell("", 0, stamp -> new FlowEvent.RunStarted(stamp, HarSteps.SCENARIO, 0, Map.of(), cast));
        String page = null;
        for (HarEntry entry : entries) {
            if (!entry.page().equals(page)) {
                page = entry.page();
                begin(page);
            }
            exchange(entry);
        }
        steps.end(events.size());
        Timeline timeline = Timeline.empty().append(events);
        ExportedRun run = new ExportedRun(HarSteps.SCENARIO, 0, Map.of(), timeline, steps.reports(),
                steps.origin(title, cast));
        return new HarReading(run, seen, messages, cast.stream().map(Participant::id).toList(), dropped);
    }

    private void begin(String page) {
        steps.end(events.size());
        step = steps.begin(events.size(), pages.getOrDefault(page, page));
        tell(BROWSER, 0, stamp -> new FlowEvent.StepStarted(stamp, step, "core", BROWSER));
    }

    private void exchange(HarEntry entry) {
        exchange++;
        if (entry.started().isAfter(now)) {
            now = entry.started();
        }
        sent(entry);
        tell(BROWSER, exchange, stamp -> new FlowEvent.RequestSent(stamp, entry.method(), entry.url(),
                entry.requestHeaders(), "step", entry.requestOctets(), null));
        messages++;
        if (entry.status() == 0) {
            String reason = entry.failure().isEmpty() ? "no answer in the file" : entry.failure();
            tell(BROWSER, exchange, stamp -> new FlowEvent.ExchangeFailed(stamp, reason, ""));
            return;
        }
        tell(entry.host(), exchange, stamp -> new FlowEvent.RequestArrived(stamp, entry.requestOctets(), false));
        tell(entry.host(), exchange,
                stamp -> new FlowEvent.ResponseSent(stamp, entry.status(), entry.responseOctets(), 0));
        tell(BROWSER, exchange, stamp -> new FlowEvent.ResponseArrived(stamp, entry.status(), entry.responseHeaders(),
                entry.responseOctets(), entry.nanos()));
        messages++;
        kept(entry);
    }

    /** Cookies of the jar that the request carries, by name and value. */
    private void sent(HarEntry entry) {
        List<StoredCookie> known = jar.cookies();
        for (Header header : entry.requestHeaders()) {
            if (header.name().equalsIgnoreCase("Cookie")) {
                for (String pair : header.value().split(";\\s*")) {
                    known.stream()
                            .filter(cookie -> pair.equals(cookie.name() + "=" + cookie.value()))
                            .findFirst()
                            .ifPresent(cookie -> tell(BROWSER, exchange,
                                    stamp -> new FlowEvent.CookieSent(stamp, cookie)));
                }
            }
        }
    }

    private void kept(HarEntry entry) {
        for (Header header : entry.responseHeaders()) {
            if (header.name().equalsIgnoreCase("Set-Cookie")) {
                try {
                    judged(jar.store(header.value(), StoreContext.response(entry.url())));
                } catch (IllegalArgumentException e) {
                    // An address or a line with characters that are no octets: no browser would have sent it so.
                    String line = header.value();
                    tell(BROWSER, exchange, stamp -> new FlowEvent.CookieIgnored(stamp, line, List.of("unreadable")));
                }
            }
        }
    }

    private void judged(StoreResult result) {
        switch (result) {
            case StoreResult.Kept kept -> {
                kept.evicted()
                        .forEach(gone -> tell(BROWSER, exchange,
                                stamp -> new FlowEvent.CookieRemoved(stamp, gone, "evicted")));
                tell(BROWSER, exchange,
                        stamp -> new FlowEvent.CookieStored(stamp, kept.cookie(), kept.replaced() != null));
            }
            case StoreResult.Removed removed -> tell(BROWSER, exchange,
                    stamp -> new FlowEvent.CookieRemoved(stamp, removed.cookie(), "deleted"));
            case StoreResult.Ignored ignored -> tell(BROWSER, exchange, stamp -> new FlowEvent.CookieIgnored(stamp,
                    ignored.line(), ignored.reasons().stream().map(CookieReason::code).toList()));
        }
    }

    private void tell(String where, int of, Function<Stamp, FlowEvent> making) {
        events.add(making.apply(new Stamp(events.size(), now, step, where, of)));
    }
}
