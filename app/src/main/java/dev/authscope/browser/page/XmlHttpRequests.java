package dev.authscope.browser.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.browser.FetchRequest;
import dev.authscope.browser.Fetched;
import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostObject;
import dev.authscope.browser.script.ScriptFunction;
import dev.authscope.browser.script.ScriptRealm;
import dev.authscope.flow.Header;

/** {@code XMLHttpRequest} (XMLHttpRequest Standard), for text and as far as scripts commonly use it. */
final class XmlHttpRequests {

    private static final int DONE = 4;

    private final LivePage page;
    private final HostObject object;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, List<ScriptFunction>> listeners = new LinkedHashMap<>();
    private String method = "GET";
    private String url = "";
    private boolean async = true;
    private int state;
    private @Nullable Fetched answer;

    private XmlHttpRequests(LivePage page, ScriptRealm realm) {
        this.page = page;
        this.object = realm.object("XMLHttpRequest");
    }

    static void add(LivePage page, ScriptRealm realm, HostObject window) {
        window.constructor("XMLHttpRequest", 0, call -> new XmlHttpRequests(page, realm).furnish());
    }

    private HostObject furnish() {
        object.value("withCredentials", false);
        for (String handler : new String[]{"onload", "onerror", "onloadend", "onreadystatechange" }) {
            object.value(handler, null);
        }
        object.fixed("readyState", () -> state);
        object.fixed("status", () -> answer == null ? 0 : answer.answer().status());
        object.fixed("responseText", () -> answer == null ? "" : answer.answer().body().utf8());
        object.fixed("response", () -> answer == null ? "" : answer.answer().body().utf8());
        object.fixed("responseURL", () -> answer == null ? "" : answer.url());
        object.function("open", 2, this::open);
        object.function("send", 1, this::send);
        object.function("abort", 0, call -> HostCall.NOTHING);
        object.function("setRequestHeader", 2, call -> {
            headers.put(call.text(0), call.text(1));
            return HostCall.NOTHING;
        });
        object.function("getResponseHeader", 1, call -> answer == null
                ? null
                : answer.header(call.text(0)).orElse(null));
        object.function("addEventListener", 2, call -> {
            call.function(1)
                    .ifPresent(listener -> listeners.computeIfAbsent(call.text(0), key -> new ArrayList<>())
                            .add(listener));
            return HostCall.NOTHING;
        });
        return object;
    }

    private Object open(HostCall call) {
        method = ScriptHeaders.method(call.text(0));
        url = PageFetch.url(page, call.text(1));
        async = call.count() < 3 || call.truth(2);
        headers.clear();
        answer = null;
        state = 1;
        return HostCall.NOTHING;
    }

    private Object send(HostCall call) {
        if (state != 1) {
            throw call.error("InvalidStateError", "the request has not been opened");
        }
        page.realm().effect();
        boolean bodiless = method.equals("GET") || method.equals("HEAD");
        Optional<String> body = call.has(0) && !bodiless ? Optional.of(call.text(0)) : Optional.empty();
        List<Header> fields = new ArrayList<>(ScriptHeaders.allowed(headers));
        if (body.isPresent() && Header.first(fields, "Content-Type").isEmpty()) {
            fields.add(new Header("Content-Type", "text/plain;charset=UTF-8"));
        }
        FetchRequest request = new FetchRequest(method, url, List.copyOf(fields),
                body.map(PageFetch::octets).orElse(null), object.truth("withCredentials") ? "include" : "same-origin");
        state = 2;
        if (async) {
            page.enqueue(() -> {
                answered(page.browser().fetched(request));
                announce();
            });
        } else {
            answered(page.realm().outside(() -> page.browser().fetched(request)));
            if (answer == null) {
                throw call.error("NetworkError", "the request failed");
            }
        }
        return HostCall.NOTHING;
    }

    private void answered(Optional<Fetched> got) {
        answer = got.orElse(null);
        state = DONE;
    }

    private void announce() {
        for (String event : List.of("readystatechange", answer == null ? "error" : "load", "loadend")) {
            page.call(object.handler("on" + event));
            listeners.getOrDefault(event, List.of()).forEach(listener -> page.call(listener));
        }
    }
}
