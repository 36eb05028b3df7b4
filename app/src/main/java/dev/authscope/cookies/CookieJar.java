package dev.authscope.cookies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.authscope.flow.StoredCookie;

/**
 * The cookies of one browser profile: {@link #store} decides what is kept, {@link #select} what is sent, both by RFC 6265bis
 * sections 5.6 to 5.8, and both say why.
 *
 * <p>A cookie is expired when the jar's time is after its expiry date. An expired cookie is never sent nor listed; it is
 * forgotten by {@link #removeExpired}, so that whoever keeps a record can tell what went and when. Every operation takes the
 * jar's own lock: several threads may share a jar.
 */
public final class CookieJar {

    /** Earlier first; the order of storing decides between equal instants. */
    static final Comparator<StoredCookie> BY_CREATION = Comparator.comparing(StoredCookie::created)
            .thenComparingLong(StoredCookie::order);

    /** The order in the Cookie header: longer paths first, then earlier ones (section 5.8.3). */
    private static final Comparator<StoredCookie> BY_PATH_AND_CREATION = Comparator
            .<StoredCookie>comparingInt(cookie -> -cookie.path().length())
            .thenComparing(BY_CREATION);

    private final Supplier<Instant> now;
    private final JarRules rules;
    private final CookieIndex index;
    private final StoreRules storeRules;
    private final Eviction eviction;
    private long created;
    private long used;

    /** An empty jar with the bundled public suffixes. */
    public CookieJar(Supplier<Instant> now, JarRules rules) {
        this(now, rules, PublicSuffixes.bundled());
    }

    /** An empty jar. */
    public CookieJar(Supplier<Instant> now, JarRules rules, PublicSuffixes suffixes) {
        this.now = now;
        this.rules = rules;
        this.index = new CookieIndex(suffixes);
        this.storeRules = new StoreRules(rules, suffixes);
        this.eviction = new Eviction(index, rules);
    }

    public JarRules rules() {
        return rules;
    }

    /**
     * Receives a cookie line.
     *
     * @param line the value of one {@code Set-Cookie} header, or what a script assigns, one octet per character
     * @throws IllegalArgumentException when a character is no octet
     */
    public synchronized StoreResult store(String line, StoreContext context) {
        Instant instant = now.get();
        SetCookieLine parsed = SetCookieLine.parse(CookieOctets.require(line));
        StoreRules.Judged judged = storeRules.judge(parsed, context, instant, created);
        StoredCookie cookie = judged.cookie();
        JarEntry found = index.find(cookie);
        StoredCookie old = found == null || JarEntry.expired(found.cookie, instant) ? null : found.cookie;
        List<CookieReason> reasons = new ArrayList<>(judged.reasons());
        if (!cookie.secure() && !rules.secure(context.url()) && coversSecureCookie(cookie, instant)) {
            reasons.add(CookieReason.OVERWRITES_SECURE);
        }
        if (old != null && old.httpOnly() && context.api() == CookieApi.SCRIPT) {
            reasons.add(CookieReason.OVERWRITES_HTTP_ONLY);
        }
        boolean expired = JarEntry.expired(cookie, instant);
        if (expired && (old == null || !reasons.isEmpty())) {
            reasons.add(CookieReason.EXPIRED);
        }
        if (!reasons.isEmpty()) {
            return new StoreResult.Ignored(line, List.copyOf(reasons));
        }
        if (expired && old != null) {
            index.remove(old);
            return new StoreResult.Removed(old);
        }
        StoredCookie kept = old == null ? cookie : with(cookie, cookie.value(), old.created(), old.order());
        created++;
        index.put(new JarEntry(kept, instant, used++));
        return new StoreResult.Kept(kept, old, eviction.makeRoom(kept.domain(), instant));
    }

    /** What a script assigns to {@code document.cookie}: its UTF-8 octets are stored. */
    public StoreResult storeText(String text, StoreContext context) {
        return store(CookieOctets.ofText(text), context);
    }

    /** Chooses the cookies for a request, in the order of the header, and notes their use. */
    public synchronized Selection select(SendContext context) {
        Instant instant = now.get();
        SendRules sendRules = new SendRules(rules, context, instant);
        List<JarEntry> sent = new ArrayList<>();
        String path = context.url().path();
        index.forEachInDomainsOf(context.url().host(), entry -> {
            if (CookiePath.matches(path, entry.cookie.path()) && sendRules.against(entry.cookie).isEmpty()) {
                sent.add(entry);
            }
        });
        sent.sort((one, other) -> BY_PATH_AND_CREATION.compare(one.cookie, other.cookie));
        sent.forEach(entry -> entry.use(instant, used++));
        return new Selection(sent.stream().map(entry -> entry.cookie).toList(),
                index.ofSite(context.url().host()), sendRules);
    }

    /** What a script reads from {@code document.cookie}, by the same rules; octets that are not UTF-8 become U+FFFD. */
    public String documentCookie(SendContext context) {
        return CookieOctets.toText(select(context).header());
    }

    /** The cookies that have not expired, in the order in which they were created. */
    public synchronized List<StoredCookie> cookies() {
        Instant instant = now.get();
        return matching(cookie -> !JarEntry.expired(cookie, instant));
    }

    /** Forgets the expired cookies and returns them, in the order in which they were created. */
    public synchronized List<StoredCookie> removeExpired() {
        Instant instant = now.get();
        return removeAll(matching(cookie -> JarEntry.expired(cookie, instant)));
    }

    /** Forgets the non-persistent cookies, as closing the browser does, and returns them in the order of creation. */
    public synchronized List<StoredCookie> endSession() {
        return removeAll(matching(cookie -> cookie.expires() == null));
    }

    /** Removes a cookie by the user's own hand; empty when the jar has none of that identity. */
    public synchronized Optional<StoredCookie> remove(String identity) {
        List<StoredCookie> removed = removeAll(matching(cookie -> cookie.identity().equals(identity)));
        return removed.stream().findFirst();
    }

    /** Removes everything by the user's own hand, and returns it in the order of creation. */
    public synchronized List<StoredCookie> clear() {
        return removeAll(matching(cookie -> true));
    }

    /**
     * Writes another value into a cookie by the user's own hand; all else stays, HttpOnly does not hinder it.
     *
     * @param identity of {@link StoredCookie#identity}
     * @return the cookie as it is now; empty when the jar has none of that identity
     * @throws IllegalArgumentException when the value cannot be in a cookie
     */
    public synchronized Optional<StoredCookie> edit(String identity, String value) {
        requireValue(value);
        return matching(cookie -> cookie.identity().equals(identity)).stream().findFirst().map(old -> {
            StoredCookie edited = with(old, value, old.created(), old.order());
            index.put(new JarEntry(edited, now.get(), used++));
            return edited;
        });
    }

    /**
     * Puts a cookie in as it is, by the user's own hand: copied from elsewhere or from a saved jar. It gets a new place in the
     * order among cookies created at the same instant.
     *
     * @throws IllegalArgumentException when the value cannot be in a cookie
     */
    public synchronized StoreResult.Kept put(StoredCookie cookie) {
        requireValue(cookie.value());
        Instant instant = now.get();
        JarEntry found = index.find(cookie);
        StoredCookie placed = with(cookie, cookie.value(), cookie.created(), created++);
        index.put(new JarEntry(placed, instant, used++));
        return new StoreResult.Kept(placed, found == null ? null : found.cookie,
                eviction.makeRoom(placed.domain(), instant));
    }

    /** Every cookie, of any site and expired or not, held against a request; no use is noted. */
    public synchronized List<Withheld> judgeAll(SendContext context) {
        SendRules sendRules = new SendRules(rules, context, now.get());
        return matching(cookie -> true).stream()
                .map(cookie -> new Withheld(cookie, List.copyOf(sendRules.against(cookie))))
                .toList();
    }

    /** Step 16: whether a Secure cookie of the same name would be overlaid. */
    private boolean coversSecureCookie(StoredCookie cookie, Instant instant) {
        return index.holdsSecure() && index.all()
                .map(entry -> entry.cookie)
                .anyMatch(other -> other.secure() && other.name().equals(cookie.name())
                        && !JarEntry.expired(other, instant)
                        && (HostName.domainMatches(cookie.domain(), other.domain())
                                || HostName.domainMatches(other.domain(), cookie.domain()))
                        && CookiePath.matches(cookie.path(), other.path()));
    }

    private List<StoredCookie> matching(Predicate<StoredCookie> wanted) {
        return index.all().map(entry -> entry.cookie).filter(wanted).sorted(BY_CREATION).toList();
    }

    private List<StoredCookie> removeAll(List<StoredCookie> cookies) {
        cookies.forEach(index::remove);
        return cookies;
    }

    private static void requireValue(String value) {
        CookieOctets.require(value);
        if (value.indexOf(';') >= 0 || SetCookieLine.holdsControlCharacter(value)) {
            throw new IllegalArgumentException(
                    "A cookie's value cannot hold ';' or a control character; write another character in its place.");
        }
    }

    private static StoredCookie with(StoredCookie cookie, String value, Instant createdAt, long order) {
        return new StoredCookie(cookie.name(), value, cookie.domain(), cookie.hostOnly(), cookie.path(),
                cookie.expires(), cookie.secure(), cookie.httpOnly(), cookie.sameSite(), createdAt, order);
    }
}
