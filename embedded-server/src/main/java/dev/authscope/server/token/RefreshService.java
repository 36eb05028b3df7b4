package dev.authscope.server.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.decision.NotOffered;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.time.LabTimers;

/**
 * Refresh tokens: families, rotation and its alarm (RFC 9700 section 4.14.2). Looking at a token and marking it as used is
 * one step, or two uses at the same time would both win and the alarm would never ring. Tokens in the node's own memory are
 * used one after the other; where they lie outside, other nodes use them too, and the table sees to it.
 */
public final class RefreshService {

    private static final int TOKEN_OCTETS = 32;
    private static final int FAMILY_OCTETS = 12;

    private final RefreshTokens tokens;
    private final LoginDevices devices = new LoginDevices();
    private final Accounts accounts;
    private final Denylists denylists;
    private final AccessTokenIssuer issuer;
    private final Randomness randomness;
    private final List<CheckRule<? super RefreshAttempt>> rules;
    private final LabTimers timers;
    private final Lock lock;

    /** @param background where the removal of expired rows is written down */
    public RefreshService(AccessTokenIssuer issuer, Accounts accounts, Denylists denylists, Randomness randomness,
            LabTimers timers, Journal background) {
        this(issuer, accounts, denylists, randomness, timers, new MemoryRefreshTokens(timers, background),
                new ReentrantLock());
    }

    /** A service whose tokens lie in a table that other nodes use too. */
    public RefreshService(AccessTokenIssuer issuer, Accounts accounts, Denylists denylists, Randomness randomness,
            LabTimers timers, SharedRefreshTokens shared) {
        // A lock that everybody gets: nobody ever asks for the other one of the pair.
        this(issuer, accounts, denylists, randomness, timers, shared, new ReentrantReadWriteLock().readLock());
    }

    private RefreshService(AccessTokenIssuer issuer, Accounts accounts, Denylists denylists, Randomness randomness,
            LabTimers timers, RefreshTokens tokens, Lock lock) {
        this.lock = lock;
        this.accounts = accounts;
        this.issuer = issuer;
        this.denylists = denylists;
        this.randomness = randomness;
        this.timers = timers;
        this.tokens = tokens;
        GraceWindow grace = new GraceWindow(tokens);
        this.rules = List.of(new RtPresent(), new RtLookup(tokens), new RtFamilyAge(), new RtExpiry(), new RtStatus(),
                new RtReuse(grace), new RtGrace(grace), new NotOffered("rt.binding", "RFC 9449 5"));
    }

    /** The refresh tokens that this node keeps itself: table, key, fields. */
    public Map<String, Map<String, Map<String, Object>>> tables() {
        return Map.of(RefreshTokens.TABLE, tokens.rows());
    }

    /** Which programs have used which login, where the lab is set to tell users. */
    public LoginDevices devices() {
        return devices;
    }

    /**
     * The first tokens of a family, after a login.
     *
     * @param agent the User-Agent of the login; empty when it has none
     */
    public TokenPair begin(Account account, TokenUse use, String agent, LabSettings settings, Journal journal) {
        Draw draw = randomness.draw(ItemKind.TOKEN_FAMILY, FAMILY_OCTETS);
        Instant now = journal.now();
        Instant familyExpires = now.plus(settings.get(Switches.FAMILY_MAX_AGE));
        journal.issued(draw, draw.base64Url(), familyExpires);
        Subject subject = Subject.of(account);
        AccessToken access = issuer.issue(subject, use.issuer(), use.audience(), settings, journal);
        Lineage lineage = new Lineage(draw.base64Url(), account.user(), subject, familyExpires, null);
        told(lineage.family(), lineage.user(), agent, settings, journal);
        Issued first = issue(lineage, access, settings, journal);
        tokens.insert(first.row(), "login", journal);
        return new TokenPair(access, first.shown());
    }

    /** Uses a refresh token. */
    public RefreshOutcome refresh(RefreshRequest request, TokenUse use, LabSettings settings, Journal journal) {
        lock.lock();
        try {
            Optional<RefreshOutcome> outcome = Optional.empty();
            while (outcome.isEmpty()) {
                // Where another node has used the token meanwhile the decision is made anew, on what it is now.
                outcome = attempt(new RefreshAttempt(request, settings, journal), use);
            }
            return outcome.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The check that would refuse a token that were used now, by the same rules as {@link #refresh}; empty when it would be
     * accepted. Nothing changes and nothing is told.
     *
     * @throws dev.authscope.server.session.StoreUnavailableException when the table of tokens gives no answer
     */
    public Optional<String> refusal(String token, LabSettings settings) {
        lock.lock();
        try {
            Journal silent = Journal.background("", timers, ServerObserver.none());
            RefreshAttempt attempt = new RefreshAttempt(new RefreshRequest(null, token), settings, silent);
            Decision decision = Decision.make(rules, attempt, settings, check -> {});
            attempt.requireAnswer();
            return decision.failed().map(Check::id);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the family of a token; does nothing when there is no such token. */
    public void revoke(RefreshRequest request, Journal journal) {
        lock.lock();
        try {
            request.token()
                    .flatMap(token -> tokens.find(token, journal))
                    .ifPresent(row -> revokeFamily(row.family(), "logout", journal));
        } finally {
            lock.unlock();
        }
    }

    /** Ends every family of a user. */
    public void revokeAll(String user, String why, LabSettings settings, Journal journal) {
        revokeOthers(user, new RefreshRequest(null, null), why, settings, journal);
    }

    /**
     * Ends every family of a user but one.
     *
     * @param own the token whose family is spared; none is when it brings no token of this user
     */
    public void revokeOthers(String user, RefreshRequest own, String why, LabSettings settings, Journal journal) {
        lock.lock();
        try {
            RefreshRow.End end = new RefreshRow.End(journal.now(), why);
            String spared = own.token().map(RefreshTokens::hash).orElse("");
            List<RefreshRow> rows = tokens.ofUser(user, journal);
            List<String> kept = rows.stream().filter(row -> row.hash().equals(spared)).map(RefreshRow::family).toList();
            for (RefreshRow row : rows) {
                if (kept.contains(row.family())) {
                    continue;
                }
                if (!row.revoked()) {
                    tokens.update(row.hash(), old -> old.ended(end), why, journal);
                }
                if (settings.get(Switches.DENYLIST_ON_REUSE)) {
                    deny(row.access(), settings, journal);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all timers. */
    public void stop() {
        tokens.stop();
    }

    /** Empty when the token was changed by another node between the look at it and its use. */
    private Optional<RefreshOutcome> attempt(RefreshAttempt attempt, TokenUse use) {
        LabSettings settings = attempt.settings();
        Decision decision = Decision.make(rules, attempt, settings, attempt.journal()::check);
        attempt.requireAnswer();
        if (decision.granted()) {
            return renew(attempt, use).map(RefreshOutcome.Renewed::new);
        }
        if (decision.failedAt("rt.present")) {
            return Optional.of(new RefreshOutcome.Unusable());
        }
        boolean reused = decision.failedAt("rt.reuse");
        if (reused) {
            alarm(attempt.row(), settings, attempt.journal());
        }
        return Optional.of(new RefreshOutcome.Refused(reused));
    }

    private Optional<TokenPair> renew(RefreshAttempt attempt, TokenUse use) {
        RefreshRow row = attempt.row();
        LabSettings settings = attempt.settings();
        Journal journal = attempt.journal();
        told(row.family(), row.user(), Optional.ofNullable(attempt.request().agent()).orElse(""), settings, journal);
        Subject subject = subject(row, settings, journal);
        AccessToken access = issuer.issue(subject, use.issuer(), use.audience(), settings, journal);
        if (settings.get(Switches.ROTATION)) {
            Lineage lineage = new Lineage(row.family(), row.user(), subject, row.familyExpires(), row.label());
            Issued next = issue(lineage, access, settings, journal);
            RefreshRow.Use how = new RefreshRow.Use(journal.now(), next.row().hash(), next.row().label());
            return tokens.rotate(row, how, next.row(), settings.get(Switches.ATOMIC_ROTATION), journal)
                    ? Optional.of(new TokenPair(access, next.shown()))
                    : Optional.empty();
        }
        if (settings.get(Switches.REFRESH_SLIDING)) {
            Instant expires = expiry(row.familyExpires(), settings, journal);
            tokens.update(row.hash(), old -> old.until(expires), "slid", journal);
            return Optional.of(new TokenPair(access,
                    attempt.request().token().map(text -> new TokenPair.Refresh(text, expires)).orElse(null)));
        }
        return Optional.of(new TokenPair(access, null));
    }

    private void told(String family, String user, String agent, LabSettings settings, Journal journal) {
        if (settings.get(Switches.NOTICE)) {
            devices.seen(family, user, agent, journal);
        }
    }

    /** Whom a renewed token speaks of: as at the login, or as the account is now, which takes a look-up. */
    private Subject subject(RefreshRow row, LabSettings settings, Journal journal) {
        return settings.get(Switches.ROLES_AT_REFRESH).equals("login")
                ? row.subject()
                : accounts.byUser(row.user(), journal).map(Subject::of).orElseGet(row::subject);
    }

    private Issued issue(Lineage lineage, AccessToken access, LabSettings settings, Journal journal) {
        Draw draw = randomness.draw(ItemKind.REFRESH_TOKEN, TOKEN_OCTETS);
        String text = draw.base64Url();
        Instant expires = expiry(lineage.familyExpires(), settings, journal);
        RefreshRow.LiveAccess live = settings.get(Switches.DENYLIST_ON_REUSE)
                ? new RefreshRow.LiveAccess(access.name(), access.issuer(), access.jti(), access.expires())
                : null;
        RefreshRow row = new RefreshRow(RefreshTokens.hash(text), draw.name(), lineage.family(), lineage.user(),
                lineage.subject(), journal.now(), expires, lineage.familyExpires(), RefreshStatus.ACTIVE, null,
                lineage.parent(), live, null);
        journal.issued(draw, text, expires);
        return new Issued(row, new TokenPair.Refresh(text, expires));
    }

    private void alarm(RefreshRow row, LabSettings settings, Journal journal) {
        List<String> labels = new ArrayList<>(List.of(row.label()));
        if (settings.get(Switches.ON_REUSE).equals("revokeFamily")) {
            List<RefreshRow> family = revokeFamily(row.family(), "reuse", journal);
            family.stream().map(RefreshRow::label).filter(label -> !labels.contains(label)).forEach(labels::add);
            if (settings.get(Switches.DENYLIST_ON_REUSE)) {
                family.forEach(member -> deny(member.access(), settings, journal));
            }
        }
        journal.alarm("refresh.reuse", labels);
    }

    private void deny(RefreshRow.@Nullable LiveAccess access, LabSettings settings, Journal journal) {
        if (access != null) {
            denylists.at(settings)
                    .add(new DeniedToken(access.iss(), access.jti(), access.label(), access.until()), "reuse", journal);
        }
    }

    private List<RefreshRow> revokeFamily(String family, String why, Journal journal) {
        List<RefreshRow> rows = tokens.ofFamily(family, journal);
        for (RefreshRow row : rows) {
            if (!row.revoked()) {
                RefreshRow.End end = new RefreshRow.End(journal.now(), why);
                tokens.update(row.hash(), old -> old.ended(end), why, journal);
            }
        }
        return rows;
    }

    private static Instant expiry(Instant familyExpires, LabSettings settings, Journal journal) {
        Instant own = journal.now().plus(settings.get(Switches.REFRESH_TTL));
        Duration idle = settings.get(Switches.IDLE_REFRESH);
        Instant unused = idle.isZero() ? own : journal.now().plus(idle);
        return Stream.of(own, unused, familyExpires).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** What a new token takes over from the login and from the token before it. */
    private record Lineage(String family, String user, Subject subject, Instant familyExpires,
            @Nullable String parent) {}

    private record Issued(RefreshRow row, TokenPair.Refresh shown) {}
}
