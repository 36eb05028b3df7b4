package dev.authscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.cli.Terminal;

/** Which face the program shows. */
class StartTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int start(boolean display, WindowFace window, String... arguments) {
        return new Start(Terminal.console("", Locale.ENGLISH, out, err), display, window).run(arguments);
    }

    @Test
    void aCommandNeverTouchesTheWindow() {
        int code = start(true, () -> {
            throw new AssertionError("the window was touched");
        }, "list");
        assertThat(code).isEqualTo(0);
        assertThat(out.toString()).contains("S03");
    }

    @Test
    void withoutACommandTheWindowOpensAndItsCodeIsTheProgramsCode() {
        assertThat(start(true, () -> 3)).isEqualTo(3);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutADisplayTheFirstScenarioRunsAsTextAfterOneLine() {
        int code = start(false, () -> {
            throw new AssertionError("the window was touched");
        });
        assertThat(err.toString().lines()).containsExactly(
                "There is no display, so the first scenario runs here as text; 'authscope --help' shows the commands.");
        assertThat(out.toString()).contains("How does the server know that it is Alice?");
        assertThat(code).isEqualTo(0);
    }

    @Test
    void aDisplayIsSeenInTheEnvironment() {
        assertThat(Display.isThere("Linux", Map.of(), "")).isFalse();
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", " "), "")).isFalse();
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", ":0"), "")).isTrue();
        assertThat(Display.isThere("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), "")).isTrue();
        assertThat(Display.isThere("Linux", Map.of(), "Headless")).isTrue();
        assertThat(Display.isThere("Windows 11", Map.of(), "")).isTrue();
        assertThat(Display.isThere("Mac OS X", Map.of(), "")).isTrue();
    }
}
