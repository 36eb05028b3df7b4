package dev.authscope.browser.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.browser.PageStorage;
import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostStore;
import dev.authscope.browser.script.ScriptRealm;
import dev.authscope.flow.StorageArea;

/** Web storage of the page's origin (HTML Standard, Web storage). */
final class PageStores {

    private static final int MOST_CHARACTERS = 5 << 20;

    private PageStores() {}

    static HostStore store(LivePage page, ScriptRealm realm, StorageArea area) {
        PageStorage storage = page.browser().storage();
        String origin = page.browser().origin().serialized();
        HostStore.Content content = new HostStore.Content() {
            @Override
            public List<String> keys() {
                return storage.keys(area, origin);
            }

            @Override
            public @Nullable String get(String key) {
                return storage.get(area, origin, key).orElse(null);
            }

            @Override
            public void put(String key, String value) {
                storage.put(area, origin, key, value);
            }

            @Override
            public void remove(String key) {
                storage.remove(area, origin, key);
            }
        };
        HostStore store = realm.store("Storage", content);
        store.fixed("length", () -> content.keys().size());
        store.function("getItem", 1, call -> content.get(call.text(0)));
        store.function("key", 1, call -> {
            int index = (int) call.number(0);
            return index >= 0 && index < content.keys().size() ? content.keys().get(index) : null;
        });
        store.function("setItem", 2, call -> {
            realm.effect();
            requireRoom(content, call);
            content.put(call.text(0), call.text(1));
            return HostCall.NOTHING;
        });
        store.function("removeItem", 1, call -> {
            realm.effect();
            content.remove(call.text(0));
            return HostCall.NOTHING;
        });
        store.function("clear", 0, call -> {
            realm.effect();
            content.keys().forEach(content::remove);
            return HostCall.NOTHING;
        });
        return store;
    }

    private static void requireRoom(HostStore.Content content, HostCall call) {
        int used = content.keys()
                .stream()
                .mapToInt(key -> key.length() + String.valueOf(content.get(key)).length())
                .sum();
        if (used + call.text(0).length() + call.text(1).length() > MOST_CHARACTERS) {
            throw call.error("QuotaExceededError", "the storage of this origin is full");
        }
    }
}
