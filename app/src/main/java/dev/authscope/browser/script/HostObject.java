package dev.authscope.browser.script;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * An object that a page gives to its scripts. What it holds is text, numbers, booleans, null, {@link ScriptFunction}s and
 * other objects of this kind; no object of Java's own is ever handed over.
 */
public class HostObject extends ScriptableObject {

    private static final long serialVersionUID = 1L;

    private final transient ScriptRealm realm;
    private final String name;

    HostObject(ScriptRealm realm, Scriptable scope, String name) {
        super(scope, ScriptableObject.getObjectPrototype(scope));
        this.realm = realm;
        this.name = name;
    }

    /** What a function of the page does when a script calls it. */
    @FunctionalInterface
    public interface HostFunction {

        /** Gives the result; null is JavaScript's null, {@link HostCall#NOTHING} its undefined. */
        @Nullable
        Object call(HostCall call);
    }

    @Override
    public String getClassName() {
        return name;
    }

    /** Adds a function. */
    public HostObject function(String key, int arity, HostFunction function) {
        defineProperty(key, new Bound(realm, key, arity, function, false), ScriptableObject.DONTENUM);
        return this;
    }

    /** Adds a function that is called with {@code new}. */
    public HostObject constructor(String key, int arity, HostFunction function) {
        defineProperty(key, new Bound(realm, key, arity, function, true), ScriptableObject.DONTENUM);
        return this;
    }

    /** Adds a property that is asked for and set outside. */
    public HostObject property(String key, Supplier<@Nullable Object> getter, Consumer<HostCall> setter) {
        defineProperty(key, () -> realm.toScript(getter.get()),
                value -> setter.accept(new HostCall(realm, new Object[]{value })), 0);
        return this;
    }

    /** One of a list that scripts reach by number. */
    public HostObject item(int index, HostObject value) {
        put(index, this, value);
        return this;
    }

    /** Adds a property that scripts cannot change. */
    public HostObject fixed(String key, Supplier<@Nullable Object> getter) {
        return property(key, getter, ignored -> {});
    }

    /** Adds a property with a value that scripts may change as they like. */
    public HostObject value(String key, @Nullable Object value) {
        defineProperty(key, realm.toScript(value), 0);
        return this;
    }

    /** A function that a script stored under a name, such as an event handler; null when there is none. */
    public @Nullable ScriptFunction handler(String key) {
        return get(key, this) instanceof Function function ? new ScriptFunction(function, this) : null;
    }

    /** Whether a script has put something else in the place of a function of the page. */
    public boolean isReplaced(String key) {
        return !(get(key, this) instanceof Bound);
    }

    /** Whether a value that scripts may change counts as true. */
    public boolean truth(String key) {
        return Context.toBoolean(get(key, this));
    }

    /** A function of the page as the engine sees it. */
    static final class Bound extends BaseFunction {

        private static final long serialVersionUID = 1L;

        private final transient ScriptRealm realm;
        private final String name;
        private final int arity;
        private final transient HostFunction function;
        private final boolean constructs;

        Bound(ScriptRealm realm, String name, int arity, HostFunction function, boolean constructs) {
            super(realm.scope(), ScriptableObject.getFunctionPrototype(realm.scope()));
            this.realm = realm;
            this.name = name;
            this.arity = arity;
            this.function = function;
            this.constructs = constructs;
        }

        @Override
        public String getFunctionName() {
            return name;
        }

        @Override
        public int getArity() {
            return arity;
        }

        @Override
        public int getLength() {
            return arity;
        }

        @Override
        public @Nullable Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
            realm.meter().work(1);
            return realm.toScript(function.call(new HostCall(realm, arguments)));
        }

        @Override
        public Scriptable construct(Context context, Scriptable scope, Object[] arguments) {
            if (!constructs) {
                throw HostCall.typeError(name + " is not a constructor");
            }
            Object made = call(context, scope, this, arguments);
            if (made instanceof Scriptable object) {
                return object;
            }
            throw new IllegalStateException("The constructor " + name + " made no object.");
        }
    }
}
