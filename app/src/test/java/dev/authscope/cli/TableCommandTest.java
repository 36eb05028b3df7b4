package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableCommandTest {

    @Test
    void theTableNamesTheRunBehindEachCell() {
        Terminal terminal = Terminal.run("table", "--lang", "en");
        assertThat(terminal.code()).isZero();
        assertThat(terminal.out()).contains("A copy after the logout", "Session: answered with 401",
                "session-timers-logout@11", "Token (JWT): answered with 200", "no run tries this");
    }
}
