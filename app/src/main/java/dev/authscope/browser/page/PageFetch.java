package dev.authscope.browser.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.authscope.browser.Browser;
import dev.authscope.browser.FetchRequest;
import dev.authscope.browser.Fetched;
import dev.authscope.browser.script.Deferred;
import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostObject;
import dev.authscope.browser.script.ScriptRealm;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/** {@code fetch} and {@code sendBeacon} (Fetch Standard): what may be sent and read is decided by the browser. */
final class PageFetch {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final Set<String> SAFE_FIELDS = Set.of("accept", "accept-language", "content-language",
            "content-type");

    private PageFetch() {}

    static void add(LivePage page, ScriptRealm realm, HostObject window) {
        window.function("fetch", 2, call -> {
            realm.effect();
            // What cannot be asked for at all rejects the promise; it does not throw.
            return realm.settled(() -> send(page, realm, call));
        });
    }

    private static Object send(LivePage page, ScriptRealm realm, HostCall call) {
        Deferred deferred = realm.deferred();
        boolean opaque = call.member(1, "mode").map(mode -> mode.text(0)).filter("no-cors"::equals).isPresent();
        FetchRequest request = request(page, call, opaque);
        page.enqueue(() -> {
            Optional<Fetched> answer = opaque ? sendOpaque(page, request) : page.browser().fetched(request);
            answer.ifPresent(got -> page.answered(request, got.answer()));
            if (answer.isPresent()) {
                Supplier<Object> response = () -> response(realm, answer.get());
                page.call(deferred.resolve(), response);
            } else {
                page.call(deferred.reject(), realm.error("TypeError", "Failed to fetch"));
            }
        });
        return deferred.promise();
    }

    private static FetchRequest request(LivePage page, HostCall call, boolean opaque) {
        String url = url(page, call.text(0));
        String method = ScriptHeaders.method(call.member(1, "method").map(given -> given.text(0)).orElse("GET"));
        List<Header> headers = new ArrayList<>(call.member(1, "headers")
                .map(given -> ScriptHeaders.allowed(given.members(0)))
                .orElse(List.of()));
        Optional<String> body = call.member(1, "body").map(given -> given.text(0));
        if (body.isPresent() && (method.equals("GET") || method.equals("HEAD"))) {
            throw HostCall.typeError("a request with the method " + method + " has no body");
        }
        if (body.isPresent() && Header.first(headers, "Content-Type").isEmpty()) {
            headers.add(new Header("Content-Type", TEXT));
        }
        String credentials = call.member(1, "credentials").map(given -> given.text(0)).orElse("same-origin");
        if (!Set.of("omit", "same-origin", "include").contains(credentials)) {
            throw HostCall.typeError("'" + credentials + "' is not a credentials mode");
        }
        String redirect = call.member(1, "redirect").map(given -> given.text(0)).orElse("follow");
        if (!Set.of("follow", "error", "manual").contains(redirect)) {
            throw HostCall.typeError("'" + redirect + "' is not a redirect mode");
        }
        if (opaque) {
            if (!Set.of("GET", "HEAD", "POST").contains(method)) {
                throw HostCall
                        .typeError("the method " + method + " needs permission, which mode no-cors never asks for");
            }
            headers.removeIf(header -> !SAFE_FIELDS.contains(header.name().toLowerCase(Locale.ROOT)));
        }
        return new FetchRequest(method, url, List.copyOf(headers), body.map(PageFetch::octets).orElse(null),
                credentials, redirect);
    }

    private static Optional<Fetched> sendOpaque(LivePage page, FetchRequest request) {
        String type = Header.first(request.headers(), "Content-Type").orElse(null);
        String sent = type != null && !type.startsWith("text/plain") && !type.startsWith("application/x-www-form")
                && !type.startsWith("multipart/form-data") ? TEXT : type;
        return page.browser().load(request.method(), request.url(), request.body(), sent, "empty");
    }

    /** The answer as a script sees it; of a hidden one it sees nothing. */
    private static HostObject response(ScriptRealm realm, Fetched fetched) {
        HostObject response = realm.object("Response");
        boolean hidden = fetched.hidden();
        int status = hidden ? 0 : fetched.answer().status();
        String text = hidden ? "" : fetched.answer().body().utf8();
        response.value("status", status);
        response.value("ok", status >= 200 && status <= 299);
        response.value("type", fetched.kind().id());
        response.value("url", hidden ? "" : fetched.url());
        response.value("redirected", !hidden && fetched.redirected());
        HostObject headers = realm.object("Headers");
        headers.function("get", 1, call -> visible(fetched, call.text(0)));
        headers.function("has", 1, call -> visible(fetched, call.text(0)) != null);
        response.value("headers", headers);
        response.function("text", 0, call -> settled(realm, text, false));
        response.function("json", 0, call -> settled(realm, text, true));
        response.function("clone", 0, call -> response(realm, fetched));
        return response;
    }

    private static @Nullable String visible(Fetched fetched, String name) {
        return fetched.header(name).orElse(null);
    }

    private static Object settled(ScriptRealm realm, String text, boolean json) {
        return realm.settled(() -> json ? realm.json(text) : text);
    }

    static Object beacon(LivePage page, HostCall call) {
        page.realm().effect();
        String url = url(page, call.text(0));
        Octets body = call.has(1) ? octets(call.text(1)) : Octets.NONE;
        page.enqueue(() -> page.browser().load("POST", url, body, call.has(1) ? TEXT : null, "empty"));
        return true;
    }

    /** An absolute address, or an error into the script. */
    static String url(LivePage page, String written) {
        Browser browser = page.browser();
        return PageDocument.address(browser.page(), written)
                .orElseThrow(() -> HostCall.typeError("'" + written + "' is not an address that can be fetched"));
    }

    static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
