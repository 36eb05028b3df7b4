package dev.authscope.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Setting;
import dev.authscope.server.settings.Switches;

/**
 * The life of a session: made at login (or at the first visit), used, and ended by a timer, by logout or by its owner.
 */
public final class SessionService {

    private static final int ID_OCTETS = 16;
    private static final int HANDLE_OCTETS = 9;
    private static final long FIRST_COUNTED_ID = 1001;

    private final SessionStore store;
    private final Randomness randomness;
    private final AtomicLong nextCounted = new AtomicLong(FIRST_COUNTED_ID);
    private final List<CheckRule<SessionAttempt>> visitorRules;
    private final List<CheckRule<SessionAttempt>> userRules;

    public SessionService(SessionStore store, Accounts accounts, Randomness randomness) {
        this.store = store;
        this.randomness = randomness;
        this.visitorRules = List.of(new CookiePresent(), new SessionLookup(store), new SessionIdle(),
                new SessionAbsolute(), new AccountActive(accounts, false));
        this.userRules = List.of(new CookiePresent(), new SessionLookup(store), new SessionIdle(),
                new SessionAbsolute(), new AccountActive(accounts, true));
    }

    /**
     * Checks a session cookie for a request that needs somebody who is logged in; restarts the idle timer.
     *
     * @param agent the User-Agent of the request; null when it has none
     */
    public SessionOutcome user(@Nullable String cookie, @Nullable String agent, LabSettings settings, Journal journal) {
        return check(userRules, cookie, agent, settings, journal);
    }

    /** Checks a session cookie for a request that anybody may make who has a session; restarts the idle timer. */
    public SessionOutcome visitor(@Nullable String cookie, LabSettings settings, Journal journal) {
        return check(visitorRules, cookie, null, settings, journal);
    }

    /** A session that is there and not expired, without checks and without restarting its timer. */
    public Optional<SessionRow> alive(String id, Journal journal) {
        return store.find(id, journal)
                .filter(row -> row.expiry().map(expiry -> journal.now().isBefore(expiry)).orElse(true));
    }

    /** Makes a session for a visitor who has not logged in. */
    public SessionRow begin(LabSettings settings, Journal journal) {
        return insert(null, List.of(), null, "anonymous", settings, journal);
    }

    /**
     * Weak on purpose: makes a session for a visitor under an id that the visitor brought and that this server never gave
     * out. Used only while the lab's setting {@code strictIds} is off.
     */
    public SessionRow adopt(String id, LabSettings settings, Journal journal) {
        return insert(id, null, List.of(), null, "adopted", settings, journal);
    }

    /**
     * Makes a session for somebody who has just logged in. The session that the request came with ends, so that an id from
     * before the login is worth nothing (OWASP Session Management, Renew the Session ID After Any Privilege Level Change);
     * its cart is kept unless it was somebody else's.
     *
     * @param old the session that the request came with; null when there is none
     * @param agent the User-Agent of the request; null when it has none
     */
    public SessionRow login(Account account, @Nullable SessionRow old, @Nullable String agent, LabSettings settings,
            Journal journal) {
        String bound = settings.get(Switches.SESSION_BINDING).equals("userAgent") ? agent : null;
        boolean renew = settings.get(Switches.REGENERATE_ON_LOGIN);
        SessionRow row = old == null || renew
                ? insert(account.user(), cartOf(old, account), bound, "login", settings, journal)
                : KeptIds.login(store, old, account.user(), bound, journal);
        if (old != null && renew) {
            end(old.id(), "login-renewed", journal);
        }
        if (settings.get(Switches.MAX_SESSIONS_PER_USER).equals("1")) {
            for (SessionRow other : store.ofUser(account.user(), journal)) {
                if (!other.id().equals(row.id())) {
                    end(other.id(), "replaced", journal);
                }
            }
        }
        return row;
    }

    /** Ends the session with an id; does nothing when there is none. */
    public void end(String id, String why, Journal journal) {
        store.remove(id, why, journal);
    }

    /**
     * Changes the cart of a session; empty when the session is gone.
     *
     * @param seen the session as it was found
     */
    public Optional<SessionRow> changeCart(SessionRow seen, UnaryOperator<List<String>> change, Journal journal) {
        return store.update(seen, row -> row.withCart(change.apply(row.cart())), "cart", journal);
    }

    /** The sessions of a user, oldest first. */
    public List<SessionRow> ofUser(String user, Journal journal) {
        return store.ofUser(user, journal);
    }

    private SessionOutcome check(List<CheckRule<SessionAttempt>> rules, @Nullable String cookie,
            @Nullable String agent, LabSettings settings, Journal journal) {
        List<CheckRule<SessionAttempt>> all = new ArrayList<>(rules);
        if (settings.get(Switches.SESSION_BINDING).equals("userAgent")) {
            all.add(new SessionBinding());
        }
        SessionAttempt attempt = new SessionAttempt(cookie, agent, settings, journal);
        Decision decision = Decision.make(all, attempt, settings, journal::check);
        attempt.throwIfUnanswered();
        SessionRow row = attempt.row();
        boolean idle = decision.failedAt("session.idle");
        boolean old = decision.failedAt("session.absolute");
        if (row != null && (idle || old)) {
            end(row.id(), idle ? "idle" : "absolute", journal);
            return new SessionOutcome(decision, null, null, true);
        }
        if (row == null || !decision.granted()) {
            return new SessionOutcome(decision, null, null, decision.failedAt("session.lookup"));
        }
        if (attempt.unchecked()) {
            return new SessionOutcome(decision, row, attempt.account(), false);
        }
        return new SessionOutcome(decision, touch(row, settings, journal), attempt.account(), false);
    }

    private static List<String> cartOf(@Nullable SessionRow old, Account account) {
        boolean own = old != null && (old.user() == null || account.user().equals(old.user()));
        return old != null && own ? old.cart() : List.of();
    }

    private SessionRow touch(SessionRow row, LabSettings settings, Journal journal) {
        Instant now = journal.now();
        Instant idleUntil = from(now, Switches.IDLE_TIMEOUT, settings);
        return store.update(row, old -> old.seen(now, idleUntil), "touch", journal).orElse(row);
    }

    private SessionRow insert(@Nullable String user, List<String> cart, @Nullable String agent, String why,
            LabSettings settings, Journal journal) {
        return insert(null, user, cart, agent, why, settings, journal);
    }

    private SessionRow insert(@Nullable String brought, @Nullable String user, List<String> cart,
            @Nullable String agent, String why, LabSettings settings, Journal journal) {
        Instant now = journal.now();
        Draw draw = randomness.draw(ItemKind.SESSION_ID, ID_OCTETS);
        String id = brought == null ? newId(draw, settings) : brought;
        if (settings.get(Switches.FAIL_OPEN) && user != null) {
            id = FailOpen.id(id, user);
        }
        Draw handle = randomness.drawBeside(draw, ItemKind.SESSION_HANDLE, HANDLE_OCTETS);
        SessionRow row = new SessionRow(id, draw.name(), user, handle.base64Url(), now, now,
                from(now, Switches.IDLE_TIMEOUT, settings), from(now, Switches.ABSOLUTE_TIMEOUT, settings), cart,
                csrf(draw, settings, journal), agent);
        journal.issued(draw, id, null);
        journal.issued(handle, row.handle(), null);
        store.insert(row, why, journal);
        return row;
    }

    private String newId(Draw draw, LabSettings settings) {
        boolean counted = settings.get(Switches.ID_FORMAT).equals("counter");
        return counted ? Long.toString(nextCounted.getAndIncrement()) : draw.base64Url();
    }

    /** The synchronizer token of a session (OWASP CSRF Prevention); null where the lab keeps none with it. */
    private @Nullable String csrf(Draw id, LabSettings settings, Journal journal) {
        if (!settings.get(Switches.CSRF_TOKEN) || !settings.get(Switches.TOKEN_STYLE).equals("synchronizer")) {
            return null;
        }
        Draw draw = randomness.drawBeside(id, ItemKind.CSRF_TOKEN, ID_OCTETS);
        journal.issued(draw, draw.base64Url(), null);
        return draw.base64Url();
    }

    private static @Nullable Instant from(Instant now, Setting<Duration> timeout, LabSettings settings) {
        Duration duration = settings.get(timeout);
        return duration.isZero() ? null : now.plus(duration);
    }
}
