package dev.authscope.ui.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** How keys are written. */
class ShortcutTest {

    @Test
    void theCommandKeyIsWrittenAsOnTheKeysOfTheMachine() {
        assertThat(Shortcut.control(KeyCode.K).shown(false)).isEqualTo("Ctrl K");
        assertThat(Shortcut.control(KeyCode.K).shown(true)).isEqualTo("⌘K");
        assertThat(Shortcut.key(KeyCode.F5).shown(true)).isEqualTo("F5");
    }
}
