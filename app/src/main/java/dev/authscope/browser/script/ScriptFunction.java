package dev.authscope.browser.script;

import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/** A function of a script that the page keeps to call it later. */
public final class ScriptFunction {

    private final Function function;
    private final Scriptable self;

    ScriptFunction(Function function, Scriptable self) {
        this.function = function;
        this.self = self;
    }

    Function function() {
        return function;
    }

    Scriptable self() {
        return self;
    }
}
