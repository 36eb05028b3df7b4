package dev.authscope.browser.script;

/** Ends a script that passed a limit. An error rather than an exception: the engine lets no script catch it. */
final class ScriptStopped extends Error {

    private static final long serialVersionUID = 1L;

    private final ScriptResult.Limit limit;

    ScriptStopped(ScriptResult.Limit limit) {
        super(limit.id(), null, false, false);
        this.limit = limit;
    }

    ScriptResult.Limit limit() {
        return limit;
    }
}
