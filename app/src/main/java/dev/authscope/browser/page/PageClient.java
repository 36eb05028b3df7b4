package dev.authscope.browser.page;

import java.util.Optional;

import dev.authscope.browser.Browser;
import dev.authscope.browser.FetchRequest;
import dev.authscope.browser.WireAnswer;
import dev.authscope.browser.script.Deferred;
import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostObject;
import dev.authscope.browser.script.ScriptRealm;

/**
 * What the shop's own script leaves in the page for everybody: {@code shop.request(method, address, json)} sends a request
 * as the shop's script does. What it adds, such as an access token in memory, it keeps in a closure that no other script can
 * look into.
 */
final class PageClient {

    private PageClient() {}

    static HostObject of(LivePage page, ScriptRealm realm) {
        HostObject shop = realm.object("Object");
        shop.function("request", 3, call -> {
            realm.effect();
            return realm.settled(() -> send(page, realm, call));
        });
        return shop;
    }

    private static Object send(LivePage page, ScriptRealm realm, HostCall call) {
        Deferred deferred = realm.deferred();
        String method = ScriptHeaders.method(call.text(0));
        String url = PageFetch.url(page, call.text(1));
        FetchRequest plain = call.has(2)
                ? FetchRequest.of(method, url, "application/json", call.text(2))
                : FetchRequest.of(method, url);
        Browser browser = page.browser();
        page.enqueue(() -> {
            Optional<WireAnswer> answer = browser.fetchAsPage(browser.asOwn(plain));
            if (answer.isPresent()) {
                page.call(deferred.resolve(), answer.get().status());
            } else {
                page.call(deferred.reject(), realm.error("TypeError", "Failed to fetch"));
            }
        });
        return deferred.promise();
    }
}
