package dev.authscope.browser.script;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * What a call of a built-in function will cost at most, before it is made. A function that makes something long out of
 * something short is refused by the length of what it would make.
 */
final class BuiltInCost {

    /** How many characters or elements are compared or copied in about the time of one instruction. */
    private static final int AT_ONCE = 16;

    /** How much longer than its values indented JSON is taken to be. */
    private static final int INDENTED = 20;
    private static final List<String> OF_NO_STRING = List.of("String.raw", "String.fromCharCode",
            "String.fromCodePoint");

    private final ScriptMeter meter;
    private final @Nullable Object self;
    private final @Nullable Object[] arguments;

    private BuiltInCost(ScriptMeter meter, @Nullable Object self, @Nullable Object[] arguments) {
        this.meter = meter;
        this.self = self;
        this.arguments = arguments;
    }

    /**
     * Turns what a function would turn into text or a number into it beforehand, so that it is the same when it is measured
     * and when it is used.
     *
     * @param arguments changed in place
     * @return what the function is to be called on
     */
    static @Nullable Scriptable settle(Context context, Scriptable scope, String path, @Nullable Scriptable self,
            @Nullable Object[] arguments) {
        boolean text = path.startsWith("String.") && !OF_NO_STRING.contains(path);
        boolean number = path.equals("String.repeat") || path.startsWith("String.pad");
        if (number && arguments.length > 0) {
            arguments[0] = Context.toNumber(arguments[0]);
        }
        if (text || path.equals("Array.join")) {
            for (int i = 0; i < arguments.length; i++) {
                boolean kept = !(arguments[i] instanceof Scriptable) || arguments[i] instanceof Function
                        || isPattern(arguments[i]) || arguments[i] instanceof Symbol;
                if (!kept) {
                    arguments[i] = ScriptRuntime.toString(arguments[i]);
                }
            }
        }
        boolean plain = self == null || Undefined.isUndefined(self) || Extent.unboxed(self) instanceof CharSequence;
        return text && !plain ? ScriptRuntime.toObject(context, scope, ScriptRuntime.toString(self)) : self;
    }

    /**
     * Counts the instructions that a call is worth.
     *
     * @param path owner and name, such as {@code String.repeat}
     */
    static long of(ScriptMeter meter, String path, @Nullable Object self, @Nullable Object[] arguments) {
        return new BuiltInCost(meter, self, arguments).of(path);
    }

    private long of(String path) {
        double own = Extent.length(self);
        double given = 0;
        meter.length(own);
        for (Object argument : arguments) {
            double length = Extent.length(argument);
            meter.length(length);
            given += length;
        }
        double made = switch (path) {
            case "String.repeat" -> own * number();
            case "String.padStart", "String.padEnd" -> number();
            case "String.concat", "Array.concat", "Array.push", "Array.unshift", "Array.splice" -> own + given;
            case "String.replace", "String.replaceAll" -> replaced(own);
            case "Array.join", "Array.toString", "Array.toLocaleString" -> joined(own);
            case "Array.flat", "Array.flatMap" -> Extent.whole(meter, self);
            case "JSON.stringify" -> arguments.length == 0
                    ? 0
                    : Extent.whole(meter, arguments[0]) * (arguments.length > 2 ? INDENTED : 1);
            default -> 0;
        };
        if (path.equals("RegExp.Symbol(Symbol.replace)")) {
            made = replaced(arguments.length == 0 ? 0 : Extent.length(arguments[0]));
        }
        boolean replaces = path.startsWith("String.replace") || path.startsWith("RegExp");
        // Twelve times the limit in replacements is still only a few megabytes, and the result is measured afterwards.
        meter.length(replaces ? made / 12 : made);
        double searched = switch (path) {
            case "String.indexOf", "String.lastIndexOf", "String.includes", "String.split", "String.replace",
                    "String.replaceAll", "Array.indexOf", "Array.lastIndexOf", "Array.includes" ->
                own * Math.max(1, arguments.length == 0 ? 0 : Extent.length(arguments[0]));
            case "Array.sort" -> own * AT_ONCE * 20;
            default -> 0;
        };
        return (long) (1 + (own + given + made + searched) / AT_ONCE);
    }

    private double number() {
        return arguments.length > 0 && arguments[0] instanceof Number number ? number.doubleValue() : 0;
    }

    /** At most one replacement for each character and the end. */
    private double replaced(double own) {
        Object by = arguments.length > 1 ? arguments[1] : "";
        if (!(by instanceof CharSequence text)) {
            return own;
        }
        String written = text.toString();
        boolean copies = written.contains("$`") || written.contains("$'");
        return (own + 1) * (written.length() + (copies ? own : 1));
    }

    private double joined(double own) {
        Object separator = arguments.length == 0 || Undefined.isUndefined(arguments[0]) ? "," : arguments[0];
        double between = own * (separator instanceof CharSequence text ? text.length() : 1);
        return self instanceof NativeArray ? between + Extent.whole(meter, self) : between;
    }

    private static boolean isPattern(Object value) {
        return value instanceof Scriptable object && object.getClassName().equals("RegExp");
    }
}
