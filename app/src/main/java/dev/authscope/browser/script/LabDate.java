package dev.authscope.browser.script;

import java.time.Instant;
import java.util.function.Supplier;

import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** The constructor Date, with the lab's time in the place of the machine's. */
final class LabDate extends BaseFunction {

    private static final long serialVersionUID = 1L;

    private final transient Function machineDate;
    private final transient Supplier<Instant> now;

    private LabDate(ScriptableObject global, Function machineDate, Supplier<Instant> now) {
        super(global, ScriptableObject.getFunctionPrototype(global));
        this.machineDate = machineDate;
        this.now = now;
    }

    /** Puts it in the place of the engine's own, which no script can reach any more. */
    static void install(ScriptableObject global, Supplier<Instant> now) {
        Function machineDate = (Function) global.get("Date", global);
        ScriptableObject prototype = (ScriptableObject) machineDate.get("prototype", machineDate);
        LabDate date = new LabDate(global, machineDate, now);
        date.setImmunePrototypeProperty(prototype);
        for (String name : new String[]{"parse", "UTC" }) {
            date.defineProperty(name, machineDate.get(name, machineDate), ScriptableObject.DONTENUM);
        }
        date.defineProperty("now", new LambdaFunction(global, "now", 0, (context, scope, self, given) -> date.millis()),
                ScriptableObject.DONTENUM);
        prototype.defineProperty("constructor", date, ScriptableObject.DONTENUM);
        global.defineProperty("Date", date, ScriptableObject.DONTENUM);
    }

    private Double millis() {
        return (double) now.get().toEpochMilli();
    }

    @Override
    public String getFunctionName() {
        return "Date";
    }

    @Override
    public Object call(Context context, Scriptable scope, Scriptable self, Object[] given) {
        return ScriptRuntime.toString(construct(context, scope, new Object[0]));
    }

    @Override
    public Scriptable construct(Context context, Scriptable scope, Object[] given) {
        return machineDate.construct(context, scope, given.length == 0 ? new Object[]{millis() } : given);
    }
}
