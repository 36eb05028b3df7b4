package dev.authscope.browser;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;

/** A request that got no whole answer. */
public final class WireFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable HopKey hop;
    private final transient Octets sent;
    private final String reason;

    WireFailure(String reason, @Nullable HopKey hop, Octets sent, IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
        this.hop = hop;
        this.sent = sent;
    }

    /** What the machine said; data, not text to show. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** {@code refused}, {@code reset}, {@code timeout} or {@code blocked}. */
    public String reason() {
        return reason;
    }

    /** The hop on which it left; null when there was no connection. */
    public @Nullable HopKey hop() {
        return hop;
    }

    /** What had left before it failed. */
    public Octets sent() {
        return sent;
    }
}
