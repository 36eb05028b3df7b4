package dev.authscope.browser;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.authscope.cookies.CookieApi;
import dev.authscope.cookies.CookieJar;
import dev.authscope.cookies.CookieReason;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.RequestUrl;
import dev.authscope.cookies.Selection;
import dev.authscope.cookies.SendContext;
import dev.authscope.cookies.Site;
import dev.authscope.cookies.StoreContext;
import dev.authscope.cookies.StoreResult;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.Recorder.ExchangeRecording;
import dev.authscope.flow.StoredCookie;

/** The cookie jar at work in a browser: what is attached to a request and kept of its answer, recorded with its reasons. */
public final class BrowserCookies {

    private final String actor;
    private final Recorder recorder;
    private final CookieJar jar;
    private BiConsumer<String, WireAnswer> afterwards = (url, answer) -> {};

    BrowserCookies(String actor, Recorder recorder, Supplier<Instant> now, JarRules rules) {
        this.actor = actor;
        this.recorder = recorder;
        this.jar = new CookieJar(now, rules);
    }

    /** Takes what else the browser does with an answer, once it has been recorded; url and answer are given. */
    void afterwards(BiConsumer<String, WireAnswer> work) {
        afterwards = work;
    }

    /** The cookies in the jar, in the order of their creation. */
    public List<StoredCookie> all() {
        return jar.cookies();
    }

    /** What the jar does around a request. */
    Exchanger.UserAgent on(String method, String url, Initiator initiator, boolean credentials) {
        boolean sameSite = initiator.sameSiteSoFar() && sameSite(initiator.page(), url);
        SendContext context = new SendContext(RequestUrl.parse(url), method, CookieApi.HTTP, sameSite,
                initiator.navigation(), credentials);
        return agent(url, () -> jar.select(context), context);
    }

    /** The same around a request whose cookies are chosen now, although it may leave later. */
    Exchanger.UserAgent settled(String method, String url, Initiator initiator) {
        SendContext context = new SendContext(RequestUrl.parse(url), method, CookieApi.HTTP,
                initiator.sameSiteSoFar() && sameSite(initiator.page(), url), initiator.navigation(), true);
        Selection chosen = jar.select(context);
        return agent(url, () -> chosen, context);
    }

    private Exchanger.UserAgent agent(String url, Supplier<Selection> selection, SendContext context) {
        return new Exchanger.UserAgent() {
            @Override
            public List<Header> beforeRequest(ExchangeRecording recording) {
                return attach(recording, selection.get());
            }

            @Override
            public void afterAnswer(ExchangeRecording recording, WireAnswer answer) {
                keep(recording, context.response(), answer);
            }

            @Override
            public void afterExchange(WireAnswer answer) {
                afterwards.accept(url, answer);
            }
        };
    }

    private List<Header> attach(ExchangeRecording recording, Selection selection) {
        selection.cookies().forEach(cookie -> recording.add(stamp -> new FlowEvent.CookieSent(stamp, cookie)));
        selection.withheld()
                .forEach(stayed -> recording
                        .add(stamp -> new FlowEvent.CookieWithheld(stamp, stayed.cookie(), stayed.codes())));
        String text = selection.header();
        return text.isEmpty() ? List.of() : List.of(new Header("Cookie", text));
    }

    private void keep(ExchangeRecording recording, StoreContext context, WireAnswer answer) {
        for (Header header : answer.headers()) {
            if (header.name().equalsIgnoreCase("Set-Cookie")) {
                record(recording::add, jar.store(header.value(), context));
            }
        }
    }

    private static void record(Consumer<Recorder.Making> recording, StoreResult result) {
        switch (result) {
            case StoreResult.Kept kept -> {
                kept.evicted()
                        .forEach(gone -> recording
                                .accept(stamp -> new FlowEvent.CookieRemoved(stamp, gone, "evicted")));
                recording.accept(stamp -> new FlowEvent.CookieStored(stamp, kept.cookie(), kept.replaced() != null));
            }
            case StoreResult.Removed removed ->
                recording.accept(stamp -> new FlowEvent.CookieRemoved(stamp, removed.cookie(), "deleted"));
            case StoreResult.Ignored ignored -> recording.accept(stamp -> new FlowEvent.CookieIgnored(stamp,
                    ignored.line(), ignored.reasons().stream().map(CookieReason::code).toList()));
        }
    }

    /** What a script of a page reads from {@code document.cookie}: cookies that are HttpOnly are not among them. */
    public String readByScript(String page) {
        return jar.documentCookie(SendContext.script(page));
    }

    /** A script of a page assigns to {@code document.cookie}. */
    public void writeByScript(String page, String line) {
        StoreResult result = jar.storeText(line, StoreContext.script(page));
        record(event -> recorder.record(actor, event), result);
    }

    /** Whether a request to an address is same-site with the page that causes it; a typed address is. */
    static boolean sameSite(@Nullable String page, String url) {
        return Optional.ofNullable(page)
                .map(from -> from.equals(url) || Origin.of(from).equals(Origin.of(url))
                        || Site.same(RequestUrl.parse(from), RequestUrl.parse(url)))
                .orElse(true);
    }

    /** The user's own tools: gives a cookie another value. */
    public void edit(StoredCookie cookie, String value) {
        jar.edit(cookie.identity(), value)
                .ifPresent(edited -> recorder
                        .record(actor, stamp -> new FlowEvent.CookieStored(stamp, edited, true)));
    }

    /** The user's own tools: removes a cookie. */
    public void delete(StoredCookie cookie) {
        jar.remove(cookie.identity()).ifPresent(removed -> gone(removed, "edited"));
    }

    /** A site asked for its cookies to be forgotten. */
    void clear(StoredCookie cookie) {
        jar.remove(cookie.identity()).ifPresent(removed -> gone(removed, "cleared"));
    }

    /** Drops what has expired by now. */
    public void removeExpired() {
        jar.removeExpired().forEach(cookie -> gone(cookie, "expired"));
    }

    /** The browser was closed: non-persistent cookies are gone. */
    void endSession() {
        jar.endSession().forEach(cookie -> gone(cookie, "closed"));
    }

    private void gone(StoredCookie cookie, String why) {
        recorder.record(actor, stamp -> new FlowEvent.CookieRemoved(stamp, cookie, why));
    }
}
