package dev.authscope.browser.script;

import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/** A promise that the page gives to a script and settles later. */
public final class Deferred {

    private final Scriptable promise;
    private final ScriptFunction resolve;
    private final ScriptFunction reject;

    Deferred(Scriptable scope, Scriptable promise, Function resolve, Function reject) {
        this.promise = promise;
        this.resolve = new ScriptFunction(resolve, scope);
        this.reject = new ScriptFunction(reject, scope);
    }

    /** What the script holds. */
    public Object promise() {
        return promise;
    }

    /** Call it with the result. */
    public ScriptFunction resolve() {
        return resolve;
    }

    /** Call it with the error. */
    public ScriptFunction reject() {
        return reject;
    }
}
