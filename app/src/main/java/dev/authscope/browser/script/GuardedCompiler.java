package dev.authscope.browser.script;

import java.util.List;

import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Evaluator;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Node;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Token;
import org.mozilla.javascript.ast.FunctionNode;
import org.mozilla.javascript.ast.ScriptNode;

/**
 * Puts a guard behind every addition before the engine compiles a script: joining strings costs the engine nothing until the
 * result is read, so thirty doublings in a row would pass every count and then ask for gigabytes.
 *
 * <p>{@code a + b} becomes {@code guard(a + b)}. The guard's name is no identifier and its property cannot be changed, so no
 * script can put another function in its place; {@code with}, which could, is refused. So are big integers, whose
 * arithmetic cannot be bounded.
 */
record GuardedCompiler(Evaluator engine) implements Evaluator {

    /** The name of the guard in the global object. */
    static final String GUARD = "+";

    @Override
    public Object compile(CompilerEnvirons environment, ScriptNode tree, String source, boolean function) {
        guard(tree);
        return engine.compile(environment, tree, source, function);
    }

    private static void guard(ScriptNode script) {
        guardChildren(script);
        for (int i = 0; i < script.getFunctionCount(); i++) {
            guard(script.getFunctionNode(i));
        }
    }

    private static void guardChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null;) {
            Node next = child.getNext();
            refuseUnbounded(child);
            if (!(child instanceof FunctionNode)) {
                guardChildren(child);
            }
            if (adds(child)) {
                Node call = new Node(Token.CALL, Node.newString(Token.NAME, GUARD));
                parent.replaceChild(child, call);
                call.addChildToBack(child);
            }
            child = next;
        }
    }

    private static void refuseUnbounded(Node node) {
        if (node.getType() == Token.BIGINT) {
            throw ScriptRuntime.constructError("SyntaxError", "this browser has no big integers");
        }
        // The engine itself enters a scope of this kind for what a catch clause names; that one is loaded from a local.
        if (node.getType() == Token.ENTERWITH && node.getFirstChild().getType() != Token.LOCAL_LOAD) {
            throw ScriptRuntime.constructError("SyntaxError", "this browser has no with statement");
        }
    }

    /** An addition or a step of a template; in {@code x.p += y} the engine keeps the left side on its stack, so the whole assignment is taken. */
    private static boolean adds(Node node) {
        return switch (node.getType()) {
            case Token.STRING_CONCAT -> true;
            case Token.ADD -> node.getFirstChild().getType() != Token.USE_STACK;
            case Token.SETPROP_OP, Token.SETELEM_OP, Token.SET_REF_OP -> node.getLastChild().getType() == Token.ADD;
            default -> false;
        };
    }

    @Override
    public Function createFunctionObject(Context context, Scriptable scope, Object compiled, Object domain) {
        return engine.createFunctionObject(context, scope, compiled, domain);
    }

    @Override
    public Script createScriptObject(Object compiled, Object domain) {
        return engine.createScriptObject(compiled, domain);
    }

    @Override
    public void captureStackInfo(RhinoException exception) {
        engine.captureStackInfo(exception);
    }

    @Override
    public String getSourcePositionFromStack(Context context, int[] line) {
        return engine.getSourcePositionFromStack(context, line);
    }

    @Override
    public String getPatchedStack(RhinoException exception, String trace) {
        return engine.getPatchedStack(exception, trace);
    }

    @Override
    public List<String> getScriptStack(RhinoException exception) {
        return engine.getScriptStack(exception);
    }

    @Override
    public void setEvalScriptFlag(Script script) {
        engine.setEvalScriptFlag(script);
    }
}
