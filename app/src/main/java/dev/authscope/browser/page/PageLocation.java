package dev.authscope.browser.page;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostObject;
import dev.authscope.browser.script.ScriptRealm;

/** Where the page is, and going elsewhere: the tab leaves when the script has ended. */
final class PageLocation {

    private PageLocation() {}

    static HostObject location(LivePage page, ScriptRealm realm) {
        HostObject location = realm.object("Location");
        location.property("href", page.browser()::page, to -> go(page, to.text(0)));
        location.fixed("origin", () -> page.browser().origin().serialized());
        location.fixed("protocol", () -> page.browser().origin().scheme() + ":");
        location.fixed("host", () -> page.browser().origin().authority());
        location.fixed("hostname", () -> page.browser().origin().host());
        location.fixed("pathname", () -> orEmpty(URI.create(page.browser().page()).getRawPath(), ""));
        location.fixed("search", () -> orEmpty(URI.create(page.browser().page()).getRawQuery(), "?"));
        location.fixed("hash", () -> orEmpty(URI.create(page.browser().page()).getRawFragment(), "#"));
        for (String name : new String[]{"assign", "replace" }) {
            location.function(name, 1, call -> {
                go(page, call.text(0));
                return HostCall.NOTHING;
            });
        }
        location.function("reload", 0, call -> {
            page.realm().effect();
            page.enqueue(() -> page.browser().goTo(page.browser().page()));
            return HostCall.NOTHING;
        });
        location.function("toString", 0, call -> page.browser().page());
        return location;
    }

    static void go(LivePage page, String to) {
        page.realm().effect();
        Optional<String> url = PageDocument.address(page.browser().page(), to);
        url.ifPresent(target -> page.enqueue(() -> page.browser().goTo(target)));
    }

    private static String orEmpty(@Nullable String part, String before) {
        return part == null || part.isEmpty() ? "" : before + part;
    }
}
