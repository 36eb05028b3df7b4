package dev.authscope.browser.script;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/** An object of the page whose members are kept outside, such as {@code localStorage}; every value is text. */
public final class HostStore extends HostObject {

    private static final long serialVersionUID = 1L;

    private final transient ScriptRealm realm;
    private final transient Content content;

    HostStore(ScriptRealm realm, Scriptable scope, String name, Content content) {
        super(realm, scope, name);
        this.realm = realm;
        this.content = content;
    }

    /** Where the members are kept. */
    public interface Content {

        /** The names, in the order in which scripts see them. */
        List<String> keys();

        /** A value; null when there is none. */
        @Nullable
        String get(String key);

        void put(String key, String value);

        void remove(String key);
    }

    @Override
    public Object get(String key, Scriptable start) {
        Object own = super.get(key, start);
        if (own != NOT_FOUND) {
            return own;
        }
        String value = content.get(key);
        return value == null ? NOT_FOUND : value;
    }

    @Override
    public boolean has(String key, Scriptable start) {
        return super.has(key, start) || content.get(key) != null;
    }

    @Override
    public void put(String key, Scriptable start, Object value) {
        if (value instanceof Bound) {
            // A function of the object itself, put in while the page was made.
            super.put(key, start, value);
            return;
        }
        realm.effect();
        content.put(key, ScriptRuntime.toString(value));
    }

    @Override
    public void delete(String key) {
        realm.effect();
        content.remove(key);
    }

    @Override
    public Object[] getIds() {
        return content.keys().toArray();
    }
}
