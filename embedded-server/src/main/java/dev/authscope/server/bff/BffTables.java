package dev.authscope.server.bff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;

/** What the backend remembers: logins under way and sessions. Rows go when their time is over. */
final class BffTables {

    static final Duration LOGIN_TIME = Duration.ofMinutes(10);

    private static final int OCTETS = 32;

    private final Table<PendingLogin> logins = new Table<>("bffLogins", LOGIN);
    private final Table<BffSession> sessions = new Table<>("bffSessions", SESSION);
    private final Randomness randomness;
    private final Sweep oldLogins;
    private final Sweep oldSessions;

    private static final RowForm<PendingLogin> LOGIN = new RowForm<>() {
        @Override
        public String key(PendingLogin row) {
            return row.id();
        }

        @Override
        public String label(PendingLogin row) {
            return row.name();
        }

        @Override
        public Map<String, Object> fields(PendingLogin row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("state", row.state());
            fields.put("verifier", row.verifier());
            fields.put("back", row.back());
            fields.put("expires", row.expires());
            return fields;
        }
    };

    private static final RowForm<BffSession> SESSION = new RowForm<>() {
        @Override
        public String key(BffSession row) {
            return row.id();
        }

        @Override
        public String label(BffSession row) {
            return row.name();
        }

        @Override
        public Map<String, Object> fields(BffSession row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("accessToken", row.tokens().access());
            fields.put("refreshToken", row.tokens().refresh());
            fields.put("created", row.created());
            fields.put("expires", row.expires());
            return fields;
        }
    };

    /** @param background where the removal of old rows is written down */
    BffTables(Randomness randomness, LabTimers timers, Journal background) {
        this.randomness = randomness;
        oldLogins = new Sweep(timers, key -> logins.peek(key).map(PendingLogin::expires),
                key -> logins.remove(key, "expired", background));
        oldSessions = new Sweep(timers, key -> sessions.peek(key).map(BffSession::expires),
                key -> sessions.remove(key, "expired", background));
    }

    List<Table<?>> all() {
        return List.of(logins, sessions);
    }

    /** Begins a login. */
    PendingLogin begin(String state, String verifier, String back, Journal journal) {
        Draw draw = randomness.draw(ItemKind.LOGIN_TRANSACTION, OCTETS);
        Instant expires = journal.now().plus(LOGIN_TIME);
        PendingLogin login = new PendingLogin(draw.base64Url(), draw.name(), state, verifier, back, expires);
        logins.put(login, "login", journal);
        journal.issued(draw, login.id(), expires);
        oldLogins.watch(login.id());
        return login;
    }

    Optional<PendingLogin> login(String id, Journal journal) {
        return logins.find(id, journal);
    }

    /** A login comes back once. */
    void finish(PendingLogin login, Journal journal) {
        logins.remove(login.id(), "answered", journal);
        oldLogins.forget(login.id());
    }

    /** Begins a session under an id that nobody had before. */
    BffSession open(BffSession.Tokens tokens, LabSettings settings, Journal journal) {
        Draw draw = randomness.draw(ItemKind.BFF_SESSION, OCTETS);
        Duration longest = settings.get(Switches.ABSOLUTE_TIMEOUT);
        Instant expires = journal.now().plus(longest.isZero() ? settings.get(Switches.FAMILY_MAX_AGE) : longest);
        BffSession session = new BffSession(draw.base64Url(), draw.name(), tokens, journal.now(), expires);
        sessions.put(session, "login", journal);
        journal.issued(draw, session.id(), expires);
        oldSessions.watch(session.id());
        return session;
    }

    Optional<BffSession> session(String id, Journal journal) {
        return sessions.find(id, journal);
    }

    /** Keeps new tokens in a session; empty when it has ended meanwhile. */
    Optional<BffSession> renew(BffSession session, BffSession.Tokens tokens, Journal journal) {
        return sessions.update(session.id(), row -> row.with(tokens), "renewed", journal);
    }

    /** A session as it is now, without counting as a look-up. */
    Optional<BffSession> now(BffSession session) {
        return sessions.peek(session.id());
    }

    /** Ends a session; does nothing when it has ended. */
    void end(String id, String why, Journal journal) {
        sessions.remove(id, why, journal);
        oldSessions.forget(id);
    }

    void stop() {
        oldLogins.forgetAll();
        oldSessions.forgetAll();
    }
}
