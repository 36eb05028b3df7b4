package dev.authscope.server.session.row;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.session.StoreNotice;

/** A store could not be started or reached. The message is one sentence for the user. */
public final class StoreStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoreNotice.@Nullable RedisNotUsed notice;

    public StoreStartException(String message) {
        super(message);
        notice = null;
    }

    /** @param cause what the machine said */
    public StoreStartException(String message, Throwable cause) {
        super(message, cause);
        notice = null;
    }

    /** @param notice what it means where the lab can do without */
    public StoreStartException(StoreNotice.RedisNotUsed notice, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.notice = notice;
    }

    /** What is wrong with the Redis that was named; empty when something else could not be started. */
    public Optional<StoreNotice.RedisNotUsed> notice() {
        return Optional.ofNullable(notice);
    }
}
