package dev.authscope.browser.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.browser.script.ScriptResult.Completed;
import dev.authscope.browser.script.ScriptResult.Failed;
import dev.authscope.browser.script.ScriptResult.Limit;
import dev.authscope.browser.script.ScriptResult.Stopped;

class ScriptRealmTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private final List<String> said = new ArrayList<>();
    private final ScriptRealm realm = open(ScriptLimits.STANDARD);

    @AfterEach
    void close() {
        realm.close();
    }

    private ScriptRealm open(ScriptLimits limits) {
        return ScriptRealm.open("test-scripts", limits, () -> NOW, () -> 0.25, page -> page.extend()
                .function("say", 1, call -> {
                    said.add(call.text(0));
                    return HostCall.NOTHING;
                }));
    }

    private String value(String expression) {
        said.clear();
        assertThat(realm.run("say(" + expression + ")", "test")).isEqualTo(new Completed());
        return said.getFirst();
    }

    private void stops(Limit limit, String source) {
        assertThat(realm.run(source, "test")).isEqualTo(new Stopped(limit));
        assertThat(realm.run("say('after')", "test")).as("nothing runs any more").isEqualTo(new Stopped(limit));
        assertThat(said).doesNotContain("after");
    }

    @Test
    void ordinaryScriptsRun() {
        assertThat(value("[1, 2, 3].map(n => n * 2).filter(n => n > 2).join('-')")).isEqualTo("4-6");
        assertThat(value("JSON.stringify({a: [1, 'x'], b: null})")).isEqualTo("{\"a\":[1,\"x\"],\"b\":null}");
        assertThat(value("'a' + 1 + `b${1 + 1}`")).isEqualTo("a1b2");
        assertThat(value("(function () { var o = {p: 'a'}; o.p += 'b'; o['p'] += 'c'; return o.p + (2 + 3); })()"))
                .isEqualTo("abc5");
        assertThat(value("'k=v; l=w'.split('; ').map(function (p) { return p.split('=')[1]; })")).isEqualTo("v,w");
        assertThat(value("'aXbX'.replace(/X/g, '-').replaceAll('a', 'c').padEnd(6, '.').repeat(2)"))
                .isEqualTo("c-b-..c-b-..");
        assertThat(value("encodeURIComponent('é&') + decodeURIComponent('%41') + parseInt('12px')"))
                .isEqualTo("%C3%A9%26A12");
        assertThat(value("[...new Set([1, 1, 2])].length + Object.keys({a: 1}).length + Math.max(1, 5)"))
                .isEqualTo("8");
        assertThat(value("eval('1 + 1') + new Function('a', 'return a + a')('z')")).isEqualTo("2zz");
        assertThat(value("[3, 1, 2].sort().reverse().concat([0], 9).indexOf(9)")).isEqualTo("4");
        assertThat(value("/(\\d+)-(\\d+)/.exec('10-20')[2] + 'ab'.match(/b/).index")).isEqualTo("201");
    }

    @Test
    void timeAndChanceAreTheLabs() {
        assertThat(value("Date.now()")).isEqualTo(String.valueOf(NOW.toEpochMilli()));
        assertThat(value("new Date().toISOString()")).isEqualTo("2026-03-02T00:00:00.000Z");
        assertThat(value("Date()")).isEqualTo("Mon Mar 02 2026 00:00:00 GMT-0000 (UTC)");
        assertThat(value("new Date(0).getTimezoneOffset() + new Date(2020, 0, 1).getFullYear()")).isEqualTo("2020");
        assertThat(value("new (new Date().constructor)().getTime()")).isEqualTo(String.valueOf(NOW.toEpochMilli()));
        assertThat(value("new Date() instanceof Date")).isEqualTo("true");
        assertThat(value("Math.random()")).isEqualTo("0.25");
    }

    @Test
    void promiseReactionsRunAfterTheScriptAndBeforeItIsOver() {
        ScriptResult result = realm.run(
                "Promise.resolve(1).then(function (v) { say('reaction ' + v); }); say('script');",
                "test");
        assertThat(result).isEqualTo(new Completed());
        assertThat(said).containsExactly("script", "reaction 1");
    }

    @Test
    void anExceptionEndsOneScriptOnly() {
        assertThat(realm.run("say(1);\nnull.x", "test")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.line()).isEqualTo(2);
            assertThat(failed.message()).contains("TypeError");
        });
        assertThat(realm.run("this is no script", "test")).isInstanceOf(Failed.class);
        assertThat(realm.run("Promise.reject(new Error('gone'))", "test"))
                .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.message()).contains("gone"));
        assertThat(value("'still here'")).isEqualTo("still here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "Packages", "javax", "org", "com", "JavaImporter", "JavaAdapter", "importClass",
            "getClass", "load", "print", "quit", "Continuation", "Script", "With", "Proxy", "BigInt", "ArrayBuffer" })
    void nothingOfJavaAndNothingOfTheEngineIsNamed(String name) {
        assertThat(value("typeof " + name)).isEqualTo("undefined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"say.getClass", "say.constructor.getClass", "''.getClass", "({}).getClass",
            "this.getClass", "say.class", "(function () { try { null.x } catch (e) { return e.javaException } })()",
            "(function () { try { null.x } catch (e) { return e.rhinoException } })()", "say.__parent__",
            "this.constructor.constructor('return typeof java')().getClass", "[].constructor.getClass",
            "(function () { return this })().java" })
    void noTrickReachesJava(String expression) {
        assertThat(value("typeof (" + expression + ")")).isEqualTo("undefined");
    }

    @Test
    void theGuardCannotBeReplaced() {
        assertThat(realm.run("this['+'] = function (x) { return 'mine'; }; say('a' + 'b')", "test"))
                .isEqualTo(new Completed());
        assertThat(said).containsExactly("ab");
        assertThat(realm.run("with ({'+': function () { return 1; }}) { say('a' + 'b'); }", "test"))
                .isInstanceOf(Failed.class);
        assertThat(realm.run("say(2n ** 100n)", "test")).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"for (;;) {}", "(function f() { for (;;) { try { for (;;) {} } catch (e) { } } })()",
            "/^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')",
            "eval('for (;;) {}')",
            "new Function('for (;;) {}')()", "[1].forEach(function () { for (;;) {} })",
            "var a = 'a'.repeat(500000); for (var i = 0; i < 1000; i++) a.indexOf('a'.repeat(250000) + 'b')" })
    void endlessWorkIsStopped(String source) {
        stops(Limit.INSTRUCTIONS, source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(function r() { return r() + 1; })()",
            "[1].forEach(function r() { [1].forEach(r); })",
            "var o = {toString: function () { return '' + o; }}; '' + o",
            "JSON.parse('['.repeat(100000))" })
    void deepRecursionIsStopped(String source) {
        stops(Limit.DEPTH, source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'.repeat(1e9)", "'x'.padStart(1e9)", "'x'.padEnd(1e9, 'y')",
            "new Array(2e8).fill(1)", "new Array(2e8).join('x')", "[...new Array(2e8)]", "Array.from({length: 2e8})",
            "Array.apply(null, {length: 2e8})", "Math.max.apply(null, new Array(2e8))", "new Set(new Array(2e8))",
            "var s = 'x'; for (var i = 0; i < 40; i++) s += s; s.length",
            "var o = {p: 'x'}; for (var i = 0; i < 40; i++) o.p += o.p",
            "var o = {p: 'x'}; for (var i = 0; i < 40; i++) o['p'] += o['p']",
            "var s = 'x'; for (var i = 0; i < 40; i++) s = s.concat(s)",
            "var s = 'x'; for (var i = 0; i < 40; i++) s = `${s}${s}`",
            "eval(\"var s = 'x'; for (var i = 0; i < 40; i++) s += s; s[0]\")",
            "'x'.repeat(100000).replace(/x/g, 'y'.repeat(100000))",
            "'x'.repeat(100000).replaceAll('x', 'y'.repeat(100000))",
            "var s = 'x'.repeat(100000); JSON.stringify([s, s, s, s, s, s, s, s, s, s, s, s])",
            "var s = 'x'.repeat(100000); [s, s, s, s, s, s, s, s, s, s, s, s].join()",
            "var a = [1]; for (var i = 0; i < 30; i++) a = [a, a]; a.flat(Infinity)",
            "var a = [1]; for (var i = 0; i < 30; i++) a = [a, a]; JSON.stringify(a)",
            "var a = [1]; for (var i = 0; i < 30; i++) a = [a, a]; '' + a",
            "var n = 1; 'x'.repeat({valueOf: function () { n *= 1e9; return n; }})",
            "String.prototype.repeat.call({toString: function () { return 'x'.repeat(1e6); }}, 1e6)" })
    void whatWouldBeTooLongIsRefusedBeforeItIsMade(String source) {
        stops(Limit.LENGTH, source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"var a = []; for (;;) a.push('x'.repeat(100000) + a.length)",
            "var a = []; for (;;) a[a.length] = new Array(1000).fill(0)",
            "var m = new Map(); for (var i = 0;; i++) m.set(i, 'k'.repeat(10000))",
            "var s = ''; for (var i = 0; i < 1e6; i++) { s = 'x'.repeat(500000) + i; s[0]; }" })
    void hoardingIsStopped(String source) {
        stops(Limit.MEMORY, source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"while (true) { try { throw 1 } catch (e) {} finally {} }",
            "var p = Promise.resolve(); function f() { return p.then(f); } f();",
            "function g() { Promise.resolve().then(g); } g();" })
    void whatNeverEndsIsStoppedByWorkOrByMemory(String source) {
        assertThat(realm.run(source, "test")).isIn(new Stopped(Limit.INSTRUCTIONS), new Stopped(Limit.MEMORY));
    }

    @Test
    void aLengthThatIsComputedIsNotAccepted() {
        assertThat(realm.run("Array.prototype.fill.call({get length() { return 4e9; }}, 1)", "test"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void effectsAreCounted() {
        ScriptRealm strict = ScriptRealm.open("strict", ScriptLimits.STANDARD, () -> NOW, () -> 0,
                page -> page.extend().function("act", 0, call -> {
                    page.effect();
                    return null;
                }));
        assertThat(strict.run("for (;;) act()", "test")).isEqualTo(new Stopped(Limit.EFFECTS));
    }

    @Test
    void aScriptThatDoesNotComeBackIsLeftAlone() {
        ScriptLimits hasty = new ScriptLimits(Long.MAX_VALUE, Long.MAX_VALUE, 1 << 20, 2_000, 10,
                Duration.ofMillis(20));
        ScriptRealm impatient = open(hasty);
        assertThat(impatient.run("for (;;) {}", "test")).isEqualTo(new Stopped(Limit.TIME));
    }
}
