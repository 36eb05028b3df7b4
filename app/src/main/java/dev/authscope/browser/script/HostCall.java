package dev.authscope.browser.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** What a script gave to a function of the page. */
public final class HostCall {

    /** The result of a function that has none. */
    public static final Object NOTHING = Undefined.instance;

    private final ScriptRealm realm;
    private final @Nullable Object[] arguments;

    HostCall(ScriptRealm realm, @Nullable Object[] arguments) {
        this.realm = realm;
        this.arguments = arguments;
    }

    /** Whether the script gave something there other than undefined and null. */
    public boolean has(int index) {
        return index < arguments.length && arguments[index] != null && !Undefined.isUndefined(arguments[index]);
    }

    /** How many values the script gave. */
    public int count() {
        return arguments.length;
    }

    /** As text, by JavaScript's rules; {@code undefined} where nothing was given. */
    public String text(int index) {
        return measured(ScriptRuntime.toString(index < arguments.length ? arguments[index] : Undefined.instance));
    }

    /** As a number, by JavaScript's rules; 0 where that gives none. */
    public double number(int index) {
        double number = index < arguments.length ? Context.toNumber(arguments[index]) : 0;
        return Double.isNaN(number) ? 0 : number;
    }

    /** As true or false, by JavaScript's rules. */
    public boolean truth(int index) {
        return index < arguments.length && Context.toBoolean(arguments[index]);
    }

    /** A function to be called later; empty when the script gave something else. */
    public Optional<ScriptFunction> function(int index) {
        return index < arguments.length && arguments[index] instanceof Function function
                ? Optional.of(new ScriptFunction(function, realm.scope()))
                : Optional.empty();
    }

    /** An object of the page; empty when the script gave something else. */
    public Optional<HostObject> host(int index) {
        return index < arguments.length && arguments[index] instanceof HostObject object
                ? Optional.of(object)
                : Optional.empty();
    }

    /** A member of an object given; empty when there is no object, or the member is undefined or null. */
    public Optional<HostCall> member(int index, String name) {
        if (index >= arguments.length || !(arguments[index] instanceof Scriptable object)) {
            return Optional.empty();
        }
        HostCall member = new HostCall(realm, new Object[]{ScriptableObject.getProperty(object, name) });
        return member.has(0) && member.arguments[0] != Scriptable.NOT_FOUND ? Optional.of(member) : Optional.empty();
    }

    /** The members of an object given as text, in its order; empty when it is none. */
    public Map<String, String> members(int index) {
        Map<String, String> members = new LinkedHashMap<>();
        if (index < arguments.length && arguments[index] instanceof Scriptable object) {
            for (Object id : object.getIds()) {
                if (id instanceof String name) {
                    members.put(name, measured(ScriptRuntime.toString(ScriptableObject.getProperty(object, name))));
                }
            }
        }
        return members;
    }

    private String measured(String text) {
        realm.meter().length(text.length());
        return text;
    }

    /** What the page throws into the script when it was given something impossible. */
    public static RuntimeException typeError(String message) {
        return ScriptRuntime.constructError("TypeError", message);
    }

    /** An error with a name of its own, such as {@code QuotaExceededError}. */
    public RuntimeException error(String name, String message) {
        Context context = Context.getCurrentContext();
        Scriptable error = context.newObject(realm.scope(), "Error", new Object[]{message });
        ScriptableObject.putProperty(error, "name", name);
        return new JavaScriptException(error, "", 0);
    }
}
