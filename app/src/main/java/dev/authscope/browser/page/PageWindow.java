package dev.authscope.browser.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.authscope.browser.Browser;
import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostObject;
import dev.authscope.browser.script.ScriptRealm;
import dev.authscope.flow.StorageArea;

/** Puts into a page's global object what its scripts find there (HTML Standard, the Window object). */
final class PageWindow {

    private static final int LONGEST_LINE = 2_000;
    private static final int SHORTEST_NESTED_TIMER = 4;

    private PageWindow() {}

    static void furnish(LivePage page, ScriptRealm realm) {
        HostObject window = realm.extend();
        for (String name : new String[]{"window", "self", "top", "parent", "frames" }) {
            window.value(name, realm.self());
        }
        Browser browser = page.browser();
        HostObject document = document(page, realm);
        HostObject location = PageLocation.location(page, realm);
        document.property("location", () -> location, to -> PageLocation.go(page, to.text(0)));
        window.property("location", () -> location, to -> PageLocation.go(page, to.text(0)));
        window.value("document", document);
        window.value("localStorage", PageStores.store(page, realm, StorageArea.LOCAL_STORAGE));
        window.value("sessionStorage", PageStores.store(page, realm, StorageArea.SESSION_STORAGE));
        window.value("shop", PageClient.of(page, realm));
        window.value("origin", browser.origin().serialized());
        window.value("console", console(page, realm));
        listeners(page, window);
        listeners(page, document);
        timers(page, realm, window);
        Base64Functions.add(window);
        window.constructor("Image", 0, call -> PageImages.image(page));
        PageFetch.add(page, realm, window);
        XmlHttpRequests.add(page, realm, window);
        window.value("navigator", navigator(page, realm));
        dialogs(page, realm, window);
    }

    /** What stops the page until the user has answered; without a user who answers it is dismissed at once. */
    private static void dialogs(LivePage page, ScriptRealm realm, HostObject window) {
        window.function("prompt", 2, call -> {
            realm.effect();
            String text = call.has(0) ? call.text(0) : "";
            return page.browser()
                    .ask(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text)
                    .orElse(null);
        });
    }

    private static HostObject document(LivePage page, ScriptRealm realm) {
        Browser browser = page.browser();
        HostObject document = realm.object("HTMLDocument");
        document.property("cookie", () -> browser.cookies().readByScript(browser.page()), line -> {
            realm.effect();
            browser.cookies().writeByScript(browser.page(), line.text(0));
        });
        document.property("title", () -> page.document().title(), title -> page.document().title(title.text(0)));
        document.fixed("URL", browser::page);
        document.fixed("domain", () -> browser.origin().host());
        document.fixed("referrer", () -> "");
        document.fixed("readyState", () -> "loading");
        document.fixed("body", () -> page.document().body(page, realm));
        document.fixed("forms", () -> page.document().forms(page, realm));
        document.function("querySelector", 1, call -> page.document().find(page, realm, call));
        document.function("getElementById", 1, call -> page.document().byId(page, realm, call.text(0)));
        document.function("createElement", 1, call -> call.text(0).equalsIgnoreCase("img")
                ? PageImages.image(page)
                : realm.object("HTMLElement"));
        return document;
    }

    private static HostObject console(LivePage page, ScriptRealm realm) {
        HostObject console = realm.object("console");
        for (String level : new String[]{"log", "info", "warn", "error", "debug" }) {
            console.function(level, 0, call -> {
                realm.effect();
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < call.count() && line.length() < LONGEST_LINE; i++) {
                    line.append(i == 0 ? "" : " ").append(call.text(i));
                }
                String text = line.substring(0, Math.min(line.length(), LONGEST_LINE));
                page.browser().note("script-console", LivePage.ordered("level", level, "text", text));
                return HostCall.NOTHING;
            });
        }
        return console;
    }

    private static void listeners(LivePage page, HostObject target) {
        target.function("addEventListener", 2, call -> {
            call.function(1).ifPresent(listener -> page.listen(call.text(0), listener));
            return HostCall.NOTHING;
        });
        target.function("removeEventListener", 2, call -> HostCall.NOTHING);
    }

    /** Timers run on lab time; those below four milliseconds run at once, except when they set each other again and again. */
    private static void timers(LivePage page, ScriptRealm realm, HostObject window) {
        Set<Integer> waiting = new LinkedHashSet<>();
        Map<String, Integer> last = new LinkedHashMap<>();
        for (String name : new String[]{"setTimeout", "setInterval" }) {
            boolean repeats = name.equals("setInterval");
            window.function(name, 1, call -> {
                int id = last.merge("id", 1, Integer::sum);
                waiting.add(id);
                long asked = (long) Math.clamp(call.number(1), 0, Integer.MAX_VALUE);
                call.function(0)
                        .ifPresent(function -> arm(page, realm, waiting, id,
                                repeats ? Math.max(asked, SHORTEST_NESTED_TIMER) : asked, repeats,
                                () -> page.call(function)));
                if (call.function(0).isEmpty()) {
                    String source = call.text(0);
                    arm(page, realm, waiting, id, asked, repeats, () -> page.script(source, name));
                }
                return id;
            });
        }
        for (String name : new String[]{"clearTimeout", "clearInterval" }) {
            window.function(name, 1, call -> {
                waiting.remove((int) call.number(0));
                return HostCall.NOTHING;
            });
        }
        window.function("queueMicrotask", 1, call -> {
            call.function(0).ifPresent(function -> page.enqueue(() -> page.call(function)));
            return HostCall.NOTHING;
        });
    }

    private static void arm(LivePage page, ScriptRealm realm, Set<Integer> waiting, int id, long millis,
            boolean repeats, Runnable work) {
        realm.effect();
        page.enqueueAt(millis, () -> {
            if (!waiting.contains(id)) {
                return;
            }
            work.run();
            if (!repeats) {
                waiting.remove(id);
            } else if (waiting.contains(id)) {
                page.rearm(() -> arm(page, realm, waiting, id, millis, true, work));
            }
        });
    }

    private static HostObject navigator(LivePage page, ScriptRealm realm) {
        HostObject navigator = realm.object("Navigator");
        navigator.fixed("userAgent", page.browser()::userAgent);
        navigator.fixed("language", () -> "en-US");
        navigator.fixed("cookieEnabled", () -> true);
        navigator.function("sendBeacon", 2, call -> PageFetch.beacon(page, call));
        return navigator;
    }
}
