package dev.authscope.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/**
 * Requests that a page causes without leaving it (Fetch Standard), redirects included: what its policy and CORS let go, and
 * what its scripts may read. Each refusal is told under the name of the check: {@code csp.script}, {@code csp.connect},
 * {@code csp.image}, {@code mixed.blocked}, {@code cors.preflight}, {@code cors.check}; so is what the browser rewrites to
 * TLS, {@code hsts.upgrade} and {@code mixed.upgraded}.
 */
final class ScriptRequests {

    private final Exchanger exchanger;
    private final BrowserCookies cookies;
    private final Cors cors;
    private final StrictTransport strict;
    private final BiConsumer<String, Map<String, String>> refusals;

    /** @param refusals hears of each refusal: the check, and what was refused */
    ScriptRequests(Exchanger exchanger, BrowserCookies cookies, Cors cors, StrictTransport strict,
            BiConsumer<String, Map<String, String>> refusals) {
        this.exchanger = exchanger;
        this.cookies = cookies;
        this.cors = cors;
        this.strict = strict;
        this.refusals = refusals;
    }

    /**
     * One request of a chain.
     *
     * @param crossed whether the chain has left the page's origin, which it never comes back to
     * @param redirects how many there were before it
     */
    private record Hop(FetchRequest asked, Initiator initiator, boolean crossed, int redirects) {}

    /** As {@link Browser#fetched}, for the page with an address and a policy. */
    Optional<Fetched> fetch(String page, ContentSecurityPolicy policy, FetchRequest asked) {
        String url = Origin.of(page).resolve(asked.url());
        return hop(page, policy, new Hop(at(asked, url), Initiator.script(page), false, 0));
    }

    private static FetchRequest at(FetchRequest asked, String url) {
        return new FetchRequest(asked.method(), url, asked.headers(), asked.body(), asked.credentials(),
                asked.redirect());
    }

    private Optional<Fetched> hop(String page, ContentSecurityPolicy policy, Hop hop) {
        FetchRequest asked = hop.asked();
        Origin origin = Origin.of(page);
        if (!allowed(page, policy, "connect-src", "csp.connect", asked.url(), hop.redirects() > 0)) {
            return Optional.empty();
        }
        String url = reached(asked.url());
        boolean crossOrigin = hop.crossed() || !Origin.of(url).equals(origin);
        boolean credentials = asked.credentials().equals("include")
                || asked.credentials().equals("same-origin") && !crossOrigin;
        String from = hop.initiator().origin();
        if (crossOrigin && !permitted(asked, url, hop.initiator(), from, credentials)) {
            return Optional.empty();
        }
        WireRequest request = new WireRequest(asked.method(), url,
                HeaderBlock.of(asked.method(), url, asked.body(), contentType(asked), own(asked), hop.initiator(),
                        crossOrigin),
                asked.body());
        Optional<WireAnswer> answer = learned(
                exchanger.send(request, hop.redirects() == 0 ? "step" : "redirect",
                        cookies.on(asked.method(), url, hop.initiator(), credentials)),
                url);
        if (answer.isEmpty() || crossOrigin && !mayRead(answer.get(), url, from, credentials)) {
            return Optional.empty();
        }
        boolean leads = Redirect.isOne(answer.get());
        if (leads && asked.redirect().equals("follow")) {
            return hop.redirects() >= Redirect.MOST
                    ? Optional.empty()
                    : Redirect.of(answer.get(), asked.method(), url)
                            .flatMap(redirect -> hop(page, policy, after(hop, url, redirect, crossOrigin)));
        }
        Fetched.Kind kind = leads
                ? Fetched.Kind.OPAQUE_REDIRECT
                : crossOrigin ? Fetched.Kind.CORS : Fetched.Kind.BASIC;
        return leads && asked.redirect().equals("error")
                ? Optional.empty()
                : Optional.of(new Fetched(answer.get(), url, hop.redirects() > 0, kind, credentials));
    }

    /** Fetch Standard, HTTP-redirect fetch: what a request leaves behind when it is sent on. */
    private static Hop after(Hop hop, String url, Redirect redirect, boolean crossed) {
        FetchRequest asked = hop.asked();
        boolean leaves = !Origin.of(url).equals(Origin.of(redirect.url()));
        List<Header> headers = asked.headers()
                .stream()
                .filter(header -> redirect.keeps() || !header.name().equalsIgnoreCase("Content-Type"))
                .filter(header -> !leaves || !header.name().equalsIgnoreCase("Authorization"))
                .toList();
        FetchRequest next = new FetchRequest(redirect.keeps() ? asked.method() : "GET", redirect.url(), headers,
                redirect.keeps() ? asked.body() : null, asked.credentials(), asked.redirect());
        return new Hop(next, hop.initiator().afterRedirect(url, redirect.url()), crossed, hop.redirects() + 1);
    }

    private static @Nullable String contentType(FetchRequest asked) {
        return Header.first(asked.headers(), "Content-Type").orElse(null);
    }

    private static List<Header> own(FetchRequest asked) {
        return asked.headers().stream().filter(header -> !header.name().equalsIgnoreCase("Content-Type")).toList();
    }

    /** As {@link Browser#begin}, for the page with an address. */
    Supplier<Optional<WireAnswer>> begin(String page, FetchRequest asked) {
        String url = reached(Origin.of(page).resolve(asked.url()));
        Initiator initiator = Initiator.script(page);
        WireRequest request = new WireRequest(asked.method(), url,
                HeaderBlock.of(asked.method(), url, asked.body(), contentType(asked), own(asked), initiator, false),
                asked.body());
        Exchanger.UserAgent settled = cookies.settled(asked.method(), url, initiator);
        return () -> learned(exchanger.send(request, "step", settled), url);
    }

    /** As {@link Browser#load}, for the page with an address and a policy. */
    Optional<Fetched> load(String page, ContentSecurityPolicy policy, String method, String urlOrPath,
            @Nullable Octets body, @Nullable String contentType, String destination) {
        return load(page, policy, new WireRequest(method, Origin.of(page).resolve(urlOrPath), List.of(), body),
                contentType, Initiator.opaque(page, destination), destination, 0);
    }

    private Optional<Fetched> load(String page, ContentSecurityPolicy policy, WireRequest asked,
            @Nullable String contentType, Initiator initiator, String destination, int redirects) {
        String wanted = MixedContent.upgraded(page, asked.url(), destination);
        if (!wanted.equals(asked.url())) {
            refusals.accept("mixed.upgraded", new TreeMap<>(Map.of("from", asked.url(), "to", wanted)));
        }
        boolean again = redirects > 0;
        boolean allowed = switch (destination) {
            case "script" -> allowed(page, policy, "script-src", "csp.script", wanted, again);
            case "image" -> allowed(page, policy, "img-src", "csp.image", wanted, again);
            default -> allowed(page, policy, "connect-src", "csp.connect", wanted, again);
        };
        if (!allowed) {
            return Optional.empty();
        }
        String url = reached(wanted);
        String method = asked.method();
        WireRequest request = new WireRequest(method, url,
                HeaderBlock.of(method, url, asked.body(), contentType, List.of(), initiator, false), asked.body());
        Optional<WireAnswer> answer = learned(exchanger.send(request, again ? "redirect" : "step",
                cookies.on(method, url, initiator, true)), url);
        if (answer.isEmpty() || !Redirect.isOne(answer.get())) {
            boolean own = Origin.of(url).equals(Origin.of(page)) && initiator.sameOriginSoFar();
            return answer
                    .map(got -> new Fetched(got, url, again, own ? Fetched.Kind.BASIC : Fetched.Kind.OPAQUE, true));
        }
        return redirects >= Redirect.MOST
                ? Optional.empty()
                : Redirect.of(answer.get(), method, url)
                        .flatMap(redirect -> load(page, policy,
                                new WireRequest(redirect.keeps() ? method : "GET", redirect.url(), List.of(),
                                        redirect.keeps() ? asked.body() : null),
                                redirect.keeps() ? contentType : null, initiator.afterRedirect(url, redirect.url()),
                                destination,
                                redirects + 1));
    }

    /** The address after the browser's own rewriting to TLS, which is told. */
    String reached(String url) {
        String to = strict.upgraded(url);
        if (!to.equals(url)) {
            refusals.accept("hsts.upgrade", new TreeMap<>(Map.of("from", url, "to", to)));
        }
        return to;
    }

    /** Lets the browser learn from an answer that its host is to be reached by TLS alone. */
    Optional<WireAnswer> learned(Optional<WireAnswer> answer, String url) {
        answer.flatMap(got -> strict.learn(url, got))
                .ifPresent(host -> refusals.accept("hsts.learned", Map.of("host", host)));
        return answer;
    }

    /** Mixed content and the page's policy, in this order and before HSTS (Fetch Standard, main fetch). */
    private boolean allowed(String page, ContentSecurityPolicy policy, String directive, String check, String url,
            boolean redirected) {
        boolean mixed = MixedContent.isMixed(page, url);
        boolean allowed = !mixed && policy.allows(directive, url, redirected);
        if (!allowed) {
            refusals.accept(mixed ? "mixed.blocked" : check, new TreeMap<>(Map.of("page", page, "url", url)));
        }
        return allowed;
    }

    private boolean permitted(FetchRequest asked, String url, Initiator initiator, String from,
            boolean credentials) {
        List<String> headers = Cors.unsafeHeaders(asked.headers());
        boolean simple = Cors.isSafeMethod(asked.method()) && headers.isEmpty();
        if (simple || cors.allowed(from, url, credentials, asked.method(), headers)) {
            return true;
        }
        List<Header> questions = new ArrayList<>();
        questions.add(new Header("Access-Control-Request-Method", asked.method()));
        if (!headers.isEmpty()) {
            questions.add(new Header("Access-Control-Request-Headers", String.join(",", headers)));
        }
        WireRequest preflight = new WireRequest("OPTIONS", url,
                HeaderBlock.of("OPTIONS", url, null, null, questions, initiator, true), null);
        Optional<WireAnswer> answer = exchanger.send(preflight, "preflight",
                cookies.on("OPTIONS", url, initiator, false));
        Optional<String> missing = answer
                .flatMap(got -> cors.takeOver(got, from, url, credentials, asked.method(), headers));
        missing.ifPresent(field -> refused("cors.preflight", url, from, field));
        return answer.isPresent() && missing.isEmpty();
    }

    private boolean mayRead(WireAnswer answer, String url, String from, boolean credentials) {
        Optional<String> missing = Cors.missing(answer, from, credentials);
        missing.ifPresent(field -> refused("cors.check", url, from, field));
        return missing.isEmpty();
    }

    private void refused(String check, String url, String from, String missing) {
        refusals.accept(check, new TreeMap<>(Map.of("origin", from, "url", url, "missing", missing)));
    }
}
