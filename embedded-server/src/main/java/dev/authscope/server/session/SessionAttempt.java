package dev.authscope.server.session;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.identity.Account;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;

/** A request with or without a session cookie, and what the rules found so far. */
final class SessionAttempt {

    private final @Nullable String cookie;
    private final @Nullable String agent;
    private final LabSettings settings;
    private final Journal journal;
    private @Nullable SessionRow row;
    private @Nullable Account account;
    private @Nullable StoreUnavailableException unanswered;
    private boolean unchecked;

    SessionAttempt(@Nullable String cookie, @Nullable String agent, LabSettings settings, Journal journal) {
        this.settings = settings;
        this.cookie = cookie;
        this.agent = agent;
        this.journal = journal;
    }

    /** The value of the cookie; null when there is none. */
    @Nullable
    String cookie() {
        return cookie;
    }

    /** The User-Agent of the request; null when it has none. */
    @Nullable
    String agent() {
        return agent;
    }

    Journal journal() {
        return journal;
    }

    @Nullable
    SessionRow row() {
        return row;
    }

    void found(@Nullable SessionRow found) {
        row = found;
    }

    LabSettings settings() {
        return settings;
    }

    /** The session is believed and was not looked up. */
    void believed(SessionRow row) {
        found(row);
        unchecked = true;
    }

    boolean unchecked() {
        return unchecked;
    }

    /** The store gave no answer. */
    void unanswered(StoreUnavailableException why) {
        unanswered = why;
    }

    /** @throws StoreUnavailableException when the store gave no answer */
    void throwIfUnanswered() {
        if (unanswered != null) {
            throw unanswered;
        }
    }

    @Nullable
    Account account() {
        return account;
    }

    void found(@Nullable Account found) {
        account = found;
    }
}
