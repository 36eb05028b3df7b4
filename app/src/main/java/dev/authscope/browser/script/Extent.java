package dev.authscope.browser.script;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** How long values are, found out without running any code of the script. */
final class Extent {

    private static final int DEEPEST = 200;

    private final ScriptMeter meter;
    private final Deque<Object> above = new ArrayDeque<>();
    private double total;

    private Extent(ScriptMeter meter) {
        this.meter = meter;
    }

    /** The length of a string, an array or something like an array; 0 for anything else. */
    static double length(@Nullable Object value) {
        return switch (unboxed(value)) {
            case null -> 0;
            case CharSequence text -> text.length();
            case NativeArray array -> array.getLength();
            case ScriptableObject object -> plainLength(object);
            default -> 0;
        };
    }

    /** The text within a String object, else the value; runs no code of the script. */
    static @Nullable Object unboxed(@Nullable Object value) {
        return value instanceof ScriptableObject object && object.getClassName().equals("String")
                && !(object instanceof Function)
                        ? ScriptRuntime.toCharSequence(object)
                        : value;
    }

    /** Whether reading a member would run code of the script. */
    static boolean computed(ScriptableObject object, String name) {
        return object.getGetterOrSetter(name, 0, object, false) instanceof Function;
    }

    private static double plainLength(ScriptableObject object) {
        for (Scriptable owner = object; owner != null; owner = owner.getPrototype()) {
            if (owner instanceof ScriptableObject scriptable && owner.has("length", owner)) {
                if (computed(scriptable, "length")) {
                    // A getter may say something else each time it is asked.
                    throw ScriptRuntime.constructError("TypeError", "a computed length is not accepted here");
                }
                Object length = owner.get("length", owner);
                return length instanceof Number number ? number.doubleValue() : 0;
            }
        }
        return 0;
    }

    /** Counts what a value and all within it would make as text; whatever is met twice counts twice. */
    static double whole(ScriptMeter meter, @Nullable Object value) {
        Extent extent = new Extent(meter);
        extent.add(value);
        return extent.total;
    }

    private void add(@Nullable Object value) {
        Object plain = unboxed(value);
        total += 1 + (plain instanceof CharSequence text ? text.length() : 0);
        meter.work(1);
        meter.length(total);
        if (!(plain instanceof ScriptableObject object) || above.contains(object)) {
            return;
        }
        if (above.size() > DEEPEST) {
            throw new ScriptStopped(ScriptResult.Limit.DEPTH);
        }
        above.push(object);
        if (object instanceof NativeArray array) {
            meter.length(array.getLength());
            for (int i = 0; i < array.getLength(); i++) {
                add(array.get(i, array));
            }
        } else {
            members(object);
        }
        above.pop();
    }

    private void members(ScriptableObject object) {
        for (Object id : object.getIds()) {
            if (id instanceof String name && !computed(object, name)) {
                total += name.length();
                add(object.get(name, object));
            } else if (id instanceof Integer index) {
                add(object.get(index, object));
            }
        }
    }
}
