package dev.authscope.browser.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

import dev.authscope.browser.script.ScriptResult.Limit;

/**
 * The global object of one page and the scripts that run in it, one at a time. {@link #run} and {@link #call} come back when
 * the script and all promise reactions that it caused have ended. The limits hold for all scripts of the page together; after
 * one was passed nothing runs here any more.
 */
public final class ScriptRealm implements AutoCloseable {

    /** What the engine says in its root language when a script's calls are too deep; it has no code for it. */
    private static final String TOO_DEEP = "Exceeded maximum stack depth";

    private final ScriptMeter meter;
    private final MeteredContexts contexts;
    private final ScriptThread thread;
    private final ScriptableObject global;
    private @Nullable Limit passed;

    private ScriptRealm(String name, ScriptLimits limits, Supplier<Instant> now, DoubleSupplier random) {
        meter = new ScriptMeter(limits);
        contexts = new MeteredContexts(meter);
        thread = new ScriptThread(name);
        global = thread.run(meter, () -> contexts.call(context -> standard(context, now, random)));
    }

    /**
     * Makes a page's global object.
     *
     * @param name of the thread, for whoever looks at the process
     * @param now the lab's time, for Date
     * @param random from 0 inclusive to 1 exclusive, for Math.random
     * @param page puts the page's own objects in
     */
    public static ScriptRealm open(String name, ScriptLimits limits, Supplier<Instant> now, DoubleSupplier random,
            Consumer<ScriptRealm> page) {
        ScriptRealm realm = new ScriptRealm(name, limits, now, random);
        realm.thread.run(realm.meter, () -> realm.contexts.call(context -> {
            page.accept(realm);
            return true;
        }));
        return realm;
    }

    private ScriptableObject standard(Context context, Supplier<Instant> now, DoubleSupplier random) {
        meter.begin();
        ScriptableObject made = context.initSafeStandardObjects(null, false);
        made.defineProperty(GuardedCompiler.GUARD,
                new LambdaFunction(made, "", 1, (running, scope, self, given) -> guarded(given[0])),
                ScriptableObject.READONLY | ScriptableObject.PERMANENT | ScriptableObject.DONTENUM);
        BuiltInGuards.install(context, made, meter);
        LabDate.install(made, now);
        ScriptableObject math = (ScriptableObject) made.get("Math", made);
        math.defineProperty("random",
                new LambdaFunction(made, "random", 0, (running, scope, self, given) -> random.getAsDouble()),
                ScriptableObject.DONTENUM);
        meter.restart();
        return made;
    }

    private Object guarded(Object sum) {
        if (sum instanceof CharSequence text) {
            meter.length(text.length());
            meter.check();
        }
        return sum;
    }

    /** The global object itself, for what a page puts in. */
    public HostObject extend() {
        return new HostObject(this, global, "Window") {
            private static final long serialVersionUID = 1L;

            @Override
            public void defineProperty(String key, Object value, int attributes) {
                global.defineProperty(key, value, attributes);
            }

            @Override
            public void defineProperty(String key, Supplier<Object> getter, Consumer<Object> setter, int attributes) {
                global.defineProperty(key, getter, setter, attributes);
            }

            @Override
            public Object get(String key, Scriptable start) {
                return global.get(key, global);
            }
        };
    }

    /** A new object of the page. */
    public HostObject object(String name) {
        return new HostObject(this, global, name);
    }

    /** A new object of the page whose members are kept outside. */
    public HostStore store(String name, HostStore.Content content) {
        return new HostStore(this, global, name, content);
    }

    /** The global object, to be handed to scripts under another name. */
    public Object self() {
        return global;
    }

    /** A new error object, to be handed to a script. */
    public Supplier<Object> error(String name, String message) {
        return () -> {
            Scriptable error = Context.getCurrentContext().newObject(global, "Error", new Object[]{message });
            ScriptableObject.putProperty(error, "name", name);
            return error;
        };
    }

    /** A value read from JSON text; fails into the script as SyntaxError. */
    public Object json(String text) {
        Scriptable json = (Scriptable) global.get("JSON", global);
        Object parse = ScriptableObject.getProperty(json, "parse");
        return ((Function) parse).call(Context.getCurrentContext(), global, json,
                new Object[]{text });
    }

    /** A promise to be settled later; may only be called while a script runs. */
    public Deferred deferred() {
        Context context = Context.getCurrentContext();
        List<Function> both = new ArrayList<>(2);
        Scriptable promise = context.newObject(global, "Promise",
                new Object[]{new LambdaFunction(global, "", 2, (running, scope, self, given) -> {
                    both.add((Function) given[0]);
                    both.add((Function) given[1]);
                    return HostCall.NOTHING;
                }) });
        return new Deferred(global, promise, both.get(0), both.get(1));
    }

    /** A promise that is settled already, with a value or with the error that getting it threw. */
    public Object settled(Supplier<Object> value) {
        Deferred deferred = deferred();
        Context context = Context.getCurrentContext();
        try {
            Object result = toScript(value.get());
            deferred.resolve().function().call(context, global, global, new @Nullable Object[]{result });
        } catch (RhinoException e) {
            Object error = e instanceof EcmaError ecma
                    ? context.newObject(global, ecma.getName(), new Object[]{ecma.getErrorMessage() })
                    : context.newObject(global, "Error", new Object[]{e.details() });
            deferred.reject().function().call(context, global, global, new Object[]{error });
        }
        return deferred.promise();
    }

    /** Does something for the page that counts, outside any script. */
    public ScriptResult guarded(Runnable work) {
        return turn(context -> work.run());
    }

    /** Counts something that a script does to the outside; ends the script when it is too much. */
    public void effect() {
        meter.effect();
    }

    /** Does something for which the script waits; its time is not the script's. */
    public <T> T outside(Supplier<T> work) {
        return meter.outside(work);
    }

    /** Runs a script. */
    public ScriptResult run(String source, String name) {
        return turn(context -> context.evaluateString(global, source, name, 1, null));
    }

    /** Calls a function of a script; values that are suppliers are asked on the script's thread. */
    public ScriptResult call(ScriptFunction function, @Nullable Object... values) {
        return turn(context -> {
            @Nullable
            Object[] given = new @Nullable Object[values.length];
            for (int i = 0; i < values.length; i++) {
                given[i] = toScript(values[i] instanceof Supplier<?> later ? later.get() : values[i]);
            }
            function.function().call(context, global, function.self(), given);
        });
    }

    private ScriptResult turn(Consumer<Context> work) {
        if (passed != null) {
            return new ScriptResult.Stopped(passed);
        }
        ScriptResult result;
        try {
            result = thread.run(meter, () -> contexts.call(context -> metered(context, work)));
        } catch (ScriptStopped stopped) {
            result = new ScriptResult.Stopped(stopped.limit());
        }
        if (result instanceof ScriptResult.Stopped stopped) {
            passed = stopped.limit();
            close();
        }
        return result;
    }

    private ScriptResult metered(Context context, Consumer<Context> work) {
        context.setTrackUnhandledPromiseRejections(true);
        meter.begin();
        try {
            ScriptResult result = attempt(() -> work.accept(context));
            ScriptResult reactions = attempt(context::processMicrotasks);
            List<ScriptResult> all = new ArrayList<>(List.of(result, reactions));
            context.getUnhandledPromiseTracker()
                    .process(reason -> all.add(new ScriptResult.Failed(attemptText(reason), 0)));
            return all.stream()
                    .filter(one -> !(one instanceof ScriptResult.Completed))
                    .findFirst()
                    .orElse(result);
        } catch (ScriptStopped stopped) {
            return new ScriptResult.Stopped(stopped.limit());
        } catch (StackOverflowError deep) {
            return new ScriptResult.Stopped(Limit.DEPTH);
        } catch (OutOfMemoryError full) {
            return new ScriptResult.Stopped(Limit.MEMORY);
        } finally {
            meter.end();
        }
    }

    private static ScriptResult attempt(Runnable work) {
        try {
            work.run();
            return new ScriptResult.Completed();
        } catch (RhinoException e) {
            if (e instanceof EvaluatorException && TOO_DEEP.equals(e.details())) {
                return new ScriptResult.Stopped(Limit.DEPTH);
            }
            return new ScriptResult.Failed(e.details(), Math.max(0, e.lineNumber()));
        }
    }

    private static String attemptText(Object reason) {
        try {
            return ScriptRuntime.toString(reason);
        } catch (RhinoException e) {
            return "a promise was rejected";
        }
    }

    ScriptMeter meter() {
        return meter;
    }

    ScriptableObject scope() {
        return global;
    }

    /** What a script is given for a value of the page. */
    @Nullable
    Object toScript(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> number;
            case Long number -> number.doubleValue();
            case Double number -> number;
            case ScriptFunction function -> function.function();
            case Scriptable object -> object;
            default -> {
                if (value != HostCall.NOTHING) {
                    throw new IllegalArgumentException("A script is never given a " + value.getClass().getName() + ".");
                }
                yield value;
            }
        };
    }

    /** No script runs here any more. */
    @Override
    public void close() {
        thread.close();
    }
}
