package dev.authscope.browser.script;

import java.util.ArrayList;
import java.util.List;

import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;

/**
 * Puts every built-in function behind a guard that counts the lengths of what it works on. Built-in functions are loops in
 * Java, which the engine's own count of instructions does not see.
 */
final class BuiltInGuards {

    /** What is of no use to a page here and could not be bounded, or belongs to the engine rather than to the language. */
    private static final List<String> TAKEN_AWAY = List.of("ArrayBuffer", "Int8Array", "Uint8Array",
            "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array",
            "BigUint64Array", "Float32Array", "Float64Array", "DataView", "BigInt", "Proxy", "With", "Call", "Script",
            "Continuation", "JavaException", "InternalError", "Iterator", "StopIteration", "isXMLName", "uneval",
            "CallSite");
    private static final List<String> CONSTRUCTORS = List.of("Object", "Function", "Array", "String", "Boolean",
            "Number", "RegExp", "Date", "Symbol", "Map", "Set", "WeakMap", "WeakSet", "Promise", "Error");
    private static final List<String> NAMESPACES = List.of("JSON", "Math", "Reflect");
    private static final List<String> GLOBALS = List.of("decodeURI", "decodeURIComponent", "encodeURI",
            "encodeURIComponent", "escape", "unescape", "parseInt", "parseFloat");
    private static final List<SymbolKey> SYMBOLS = List.of(SymbolKey.ITERATOR, SymbolKey.REPLACE, SymbolKey.SPLIT,
            SymbolKey.MATCH, SymbolKey.MATCH_ALL, SymbolKey.SEARCH);
    private static final String ITERATORS = "[[][Symbol.iterator](), ''[Symbol.iterator](), new Map().entries(),"
            + " new Set().values(), 'a'.matchAll(/a/g)]";

    private final ScriptMeter meter;
    private final ScriptableObject global;

    private BuiltInGuards(ScriptMeter meter, ScriptableObject global) {
        this.meter = meter;
        this.global = global;
    }

    /** Guards a fresh global object. */
    static void install(Context context, ScriptableObject global, ScriptMeter meter) {
        BuiltInGuards guards = new BuiltInGuards(meter, global);
        TAKEN_AWAY.forEach(global::delete);
        Scriptable iterators = (Scriptable) context.evaluateString(global, ITERATORS, "guards", 1, null);
        for (Object id : iterators.getIds()) {
            Scriptable iterator = (Scriptable) iterators.get((Integer) id, iterators);
            guards.guardAll("Iterator", (ScriptableObject) iterator.getPrototype());
        }
        NAMESPACES.forEach(name -> guards.guardAll(name, guards.object(name)));
        for (String name : CONSTRUCTORS) {
            ScriptableObject constructor = guards.object(name);
            guards.guardAll(name, (ScriptableObject) constructor.get("prototype", constructor));
            guards.guardAll(name, constructor);
        }
        GLOBALS.forEach(name -> guards.guard("", global, name));
    }

    private ScriptableObject object(String name) {
        return (ScriptableObject) global.get(name, global);
    }

    private void guardAll(String owner, ScriptableObject holder) {
        List<Object> ids = new ArrayList<>(List.of(holder.getAllIds()));
        ids.addAll(SYMBOLS);
        for (Object id : ids) {
            boolean text = id instanceof String name && !name.equals("constructor") && !name.equals("prototype")
                    && !name.equals("toSource");
            if (id.equals("toSource")) {
                holder.delete("toSource");
            } else if (text || id instanceof Symbol) {
                guard(owner, holder, id);
            }
        }
    }

    private void guard(String owner, ScriptableObject holder, Object id) {
        try {
            if (id instanceof String name && !Extent.computed(holder, name)
                    && holder.get(name, holder) instanceof Function function) {
                holder.defineProperty(name, new Guarded(owner + "." + name, function), ScriptableObject.DONTENUM);
            } else if (id instanceof Symbol symbol && holder.get(symbol, holder) instanceof Function function) {
                holder.put(symbol, holder, new Guarded(owner + "." + symbol, function));
            }
        } catch (EcmaError noFunction) {
            // A computed member of a prototype, which has no value of its own.
            return;
        }
    }

    /** A built-in function and the count of what it is given. */
    private final class Guarded extends BaseFunction {

        private static final long serialVersionUID = 1L;

        private final String path;
        private final transient Function function;

        Guarded(String path, Function function) {
            super(global, ScriptableObject.getFunctionPrototype(global));
            this.path = path;
            this.function = function;
        }

        @Override
        public String getFunctionName() {
            return path.substring(path.indexOf('.') + 1);
        }

        @Override
        public int getArity() {
            return getLength();
        }

        @Override
        public int getLength() {
            return function instanceof BaseFunction base ? base.getLength() : 0;
        }

        @Override
        public Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
            Object[] given = arguments.clone();
            Scriptable on = BuiltInCost.settle(context, scope, path, self, given);
            meter.work(BuiltInCost.of(meter, path, on, given));
            Object result = function.call(context, scope, on, given);
            meter.length(result instanceof CharSequence text ? text.length() : 0);
            meter.check();
            return result;
        }

        @Override
        public Scriptable construct(Context context, Scriptable scope, Object[] arguments) {
            return function.construct(context, scope, arguments);
        }
    }
}
