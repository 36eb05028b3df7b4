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
 * Requests that a page causes without leaving it (Fetch Standard): what its policy and CORS let go, and what its scripts may
 * read. Each refusal is told under the name of the check: {@code csp.script}, {@code csp.connect}, {@code csp.image},
 * {@code cors.preflight}, {@code cors.check}; so is what the browser rewrites to TLS, {@code hsts.upgrade}.
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

    /** As {@link Browser#fetch}, for the page with an address and a policy. */
    Optional<WireAnswer> fetch(String page, ContentSecurityPolicy policy, FetchRequest asked) {
        Origin origin = Origin.of(page);
        String url = reached(origin.resolve(asked.url()));
        if (!allowed(page, policy, "connect-src", "csp.connect", url)) {
            return Optional.empty();
        }
        Initiator initiator = Initiator.script(page);
        boolean crossOrigin = !Origin.of(url).equals(origin);
        boolean credentials = asked.credentials().equals("include")
                || asked.credentials().equals("same-origin") && !crossOrigin;
        if (crossOrigin && !permitted(asked, url, initiator, origin, credentials)) {
            return Optional.empty();
        }
        String contentType = Header.first(asked.headers(), "Content-Type").orElse(null);
        List<Header> own = asked.headers()
                .stream()
                .filter(header -> !header.name().equalsIgnoreCase("Content-Type"))
                .toList();
        WireRequest request = new WireRequest(asked.method(), url,
                HeaderBlock.of(asked.method(), url, asked.body(), contentType, own, initiator, crossOrigin),
                asked.body());
        Optional<WireAnswer> answer = learned(
                exchanger.send(request, "step", cookies.on(asked.method(), url, initiator, credentials)), url);
        return answer.filter(got -> !crossOrigin || mayRead(got, url, origin, credentials));
    }

    /** As {@link Browser#begin}, for the page with an address. */
    Supplier<Optional<WireAnswer>> begin(String page, FetchRequest asked) {
        String url = reached(Origin.of(page).resolve(asked.url()));
        Initiator initiator = Initiator.script(page);
        String contentType = Header.first(asked.headers(), "Content-Type").orElse(null);
        List<Header> own = asked.headers()
                .stream()
                .filter(header -> !header.name().equalsIgnoreCase("Content-Type"))
                .toList();
        WireRequest request = new WireRequest(asked.method(), url,
                HeaderBlock.of(asked.method(), url, asked.body(), contentType, own, initiator, false), asked.body());
        Exchanger.UserAgent settled = cookies.settled(asked.method(), url, initiator);
        return () -> learned(exchanger.send(request, "step", settled), url);
    }

    /** As {@link Browser#load}, for the page with an address and a policy. */
    Optional<WireAnswer> load(String page, ContentSecurityPolicy policy, String method, String urlOrPath,
            @Nullable Octets body, @Nullable String contentType, String destination) {
        String url = reached(Origin.of(page).resolve(urlOrPath));
        boolean allowed = switch (destination) {
            case "script" -> allowed(page, policy, "script-src", "csp.script", url);
            case "image" -> allowed(page, policy, "img-src", "csp.image", url);
            default -> allowed(page, policy, "connect-src", "csp.connect", url);
        };
        if (!allowed) {
            return Optional.empty();
        }
        Initiator initiator = Initiator.opaque(page, destination);
        WireRequest request = new WireRequest(method, url,
                HeaderBlock.of(method, url, body, contentType, List.of(), initiator, false), body);
        return learned(exchanger.send(request, "step", cookies.on(method, url, initiator, true)), url);
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

    private boolean allowed(String page, ContentSecurityPolicy policy, String directive, String check, String url) {
        boolean allowed = policy.allows(directive, url);
        if (!allowed) {
            refusals.accept(check, new TreeMap<>(Map.of("page", page, "url", url)));
        }
        return allowed;
    }

    private boolean permitted(FetchRequest asked, String url, Initiator initiator, Origin origin,
            boolean credentials) {
        List<String> headers = Cors.unsafeHeaders(asked.headers());
        String from = origin.serialized();
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
        missing.ifPresent(field -> refused("cors.preflight", url, origin, field));
        return answer.isPresent() && missing.isEmpty();
    }

    private boolean mayRead(WireAnswer answer, String url, Origin origin, boolean credentials) {
        Optional<String> missing = Cors.missing(answer, origin.serialized(), credentials);
        missing.ifPresent(field -> refused("cors.check", url, origin, field));
        return missing.isEmpty();
    }

    private void refused(String check, String url, Origin origin, String missing) {
        refusals.accept(check, new TreeMap<>(Map.of("origin", origin.serialized(), "url", url, "missing", missing)));
    }
}
