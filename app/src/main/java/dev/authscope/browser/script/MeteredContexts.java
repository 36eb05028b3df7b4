package dev.authscope.browser.script;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.Evaluator;
import org.mozilla.javascript.Interpreter;
import org.mozilla.javascript.Scriptable;

/** Makes the engine's contexts: interpreted, metered, without Java, and the same on every machine. */
final class MeteredContexts extends ContextFactory {

    private static final int OBSERVED_EVERY = 50;

    private final ScriptMeter meter;

    MeteredContexts(ScriptMeter meter) {
        this.meter = meter;
    }

    @Override
    protected Context makeContext() {
        Context context = new Metered(this);
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
        context.setInstructionObserverThreshold(OBSERVED_EVERY);
        context.setMaximumInterpreterStackDepth(meter.limits().depth());
        context.setClassShutter(name -> false);
        context.setLocale(Locale.ROOT);
        context.setTimeZone(TimeZone.getTimeZone("UTC"));
        return context;
    }

    @Override
    protected boolean hasFeature(Context context, int feature) {
        return switch (feature) {
            case Context.FEATURE_PARENT_PROTO_PROPERTIES, Context.FEATURE_E4X, Context.FEATURE_ENHANCED_JAVA_ACCESS,
                    Context.FEATURE_LOCATION_INFORMATION_IN_ERROR ->
                false;
            default -> super.hasFeature(context, feature);
        };
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
        meter.work(count);
    }

    /** Compiles every source, also that of eval and of the Function constructor, with the guard on its additions. */
    private final class Metered extends Context {

        Metered(ContextFactory factory) {
            super(factory);
        }

        @Override
        protected Object compileImpl(Scriptable scope, String source, String name, int line, Object domain,
                boolean function, @Nullable Evaluator asked, @Nullable ErrorReporter reporter,
                @Nullable Consumer<CompilerEnvirons> environment) {
            meter.length(source.length());
            return super.compileImpl(scope, source, name, line, domain, function,
                    new GuardedCompiler(new Interpreter()), reporter, environment);
        }
    }
}
