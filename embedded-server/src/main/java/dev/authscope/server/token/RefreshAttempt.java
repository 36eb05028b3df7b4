package dev.authscope.server.token;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.settings.LabSettings;

/** A request with or without a refresh token, and what the rules found so far. */
final class RefreshAttempt {

    private final RefreshRequest request;
    private final LabSettings settings;
    private final Journal journal;
    private @Nullable RefreshRow row;
    private @Nullable StoreUnavailableException outage;

    RefreshAttempt(RefreshRequest request, LabSettings settings, Journal journal) {
        this.request = request;
        this.settings = settings;
        this.journal = journal;
    }

    RefreshRequest request() {
        return request;
    }

    LabSettings settings() {
        return settings;
    }

    Journal journal() {
        return journal;
    }

    void found(@Nullable RefreshRow found) {
        row = found;
    }

    /** The store gave no answer. */
    void unanswered(StoreUnavailableException why) {
        outage = why;
    }

    /** Throws when the store gave no answer. */
    void requireAnswer() {
        StoreUnavailableException why = outage;
        if (why != null) {
            throw why;
        }
    }

    /** The row once {@code rt.lookup} has passed; no later rule is asked without it. */
    RefreshRow row() {
        RefreshRow found = row;
        if (found == null) {
            throw new IllegalStateException("rt.lookup comes before the rules that need the row");
        }
        return found;
    }
}
