package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Row;

class RowStatusTest {

    private static final Instant END = Instant.parse("2026-03-16T00:00:00Z");

    @Test
    void anUnusedTokenIsExpiredFromItsEndOn() {
        assertThat(RowStatus.of(token("active"), END.minusSeconds(1))).hasValue("active");
        assertThat(RowStatus.of(token("active"), END)).hasValue(RowStatus.EXPIRED);
    }

    @Test
    void whatEndedATokenBeforeStaysWhatEndedIt() {
        assertThat(RowStatus.of(token("used"), END)).hasValue("used");
        assertThat(RowStatus.of(token("revoked"), END)).hasValue("revoked");
    }

    @Test
    void aSessionHasNoSuchState() {
        assertThat(RowStatus.of(new Row("k", "SID1", Map.of("idleUntil", END), 1, 1), END)).isEmpty();
    }

    private static Row token(String status) {
        return new Row("k", "RT1", Map.of("status", status, "expires", END), 1, 1);
    }
}
