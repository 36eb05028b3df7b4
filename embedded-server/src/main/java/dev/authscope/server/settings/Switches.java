package dev.authscope.server.settings;

import static dev.authscope.server.settings.Setting.choice;
import static dev.authscope.server.settings.Setting.duration;
import static dev.authscope.server.settings.Setting.flag;
import static dev.authscope.server.settings.Setting.number;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.settings.Setting.Kind;

/**
 * The register of settings. A setting means the same in every scenario; which of them a scenario offers as switches, and
 * with which default, its file says.
 */
public final class Switches {

    /**
     * How people log in; with {@code session+jwt} either way, whichever the front end in their browser was built for, with
     * {@code session+jwt+refresh} so that those tokens can be renewed; with {@code bff} at the issuer, and a backend of the
     * front end keeps the tokens.
     */
    public static final Setting<String> MODE = choice("mode", Kind.CHOICE, "session", "session", "jwt", "jwt+refresh",
            "session+jwt", "session+jwt+refresh", "none", "guestCookie", "bff");
    public static final Setting<String> SCHEME = choice("scheme", Kind.CHOICE, "https", "https", "http", "mixed");

    public static final Setting<Duration> IDLE_TIMEOUT = duration("idleTimeout", Kind.DEFENCE, Duration.ofMinutes(5),
            Duration.ofHours(24), "30m", "30m", "off");
    public static final Setting<Duration> ABSOLUTE_TIMEOUT = duration("absoluteTimeout", Kind.DEFENCE,
            Duration.ofMinutes(5), Duration.ofHours(24), "8h", "8h", "off");
    public static final Setting<Boolean> ANONYMOUS_SESSION = flag("anonymousSession", Kind.CHOICE, "off");
    public static final Setting<String> MAX_SESSIONS_PER_USER = choice("maxSessionsPerUser", Kind.DEFENCE, "unlimited",
            "unlimited", "1");
    public static final Setting<String> ID_FORMAT = choice("idFormat", Kind.WEAKNESS, "random", "random", "counter");
    public static final Setting<Boolean> CLEAR_UNKNOWN_SID = flag("clearUnknownSid", Kind.CHOICE, "on");
    public static final Setting<String> LOGOUT = choice("logout", Kind.DEFENCE, "server", "server", "clientOnly");
    public static final Setting<Duration> COOKIE_MAX_AGE = duration("cookieMaxAge", Kind.CHOICE, Duration.ofMinutes(1),
            Duration.ofDays(400), "none", "none", "7d");

    /** What one guess at a password costs: rounds of PBKDF2. Lessons lower it, a lab that others reach does not. */
    public static final Setting<Integer> PASSWORD_ROUNDS = number("passwordRounds", Kind.DEFENCE, 1_000, 2_000_000,
            "1000", "1000", "600000");

    public static final Setting<Duration> ACCESS_TTL = duration("accessTtl", Kind.DEFENCE, Duration.ofMinutes(1),
            Duration.ofHours(24), "15m", "1m", "5m", "15m", "60m", "24h");
    public static final Setting<Duration> REFRESH_TTL = duration("refreshTtl", Kind.DEFENCE, Duration.ofDays(1),
            Duration.ofDays(90), "14d", "14d", "1d");
    public static final Setting<Duration> FAMILY_MAX_AGE = duration("familyMaxAge", Kind.DEFENCE, Duration.ofDays(1),
            Duration.ofDays(90), "30d", "30d", "1d");
    /** How long a refresh token may lie unused; each renewal with rotation brings one that counts anew. */
    public static final Setting<Duration> IDLE_REFRESH = duration("idleRefresh", Kind.DEFENCE, Duration.ofMinutes(5),
            Duration.ofDays(30), "off", "off", "4h");
    public static final Setting<Duration> LEEWAY = duration("leeway", Kind.CHOICE, Duration.ofSeconds(1),
            Duration.ofMinutes(5), "0", "0", "30s", "60s");
    public static final Setting<String> TYP = choice("typ", Kind.CHOICE, "at+jwt", "JWT", "at+jwt");
    public static final Setting<String> VERIFY = choice("verify", Kind.WEAKNESS, "on", "on", "decodeOnly");

    /** Which one check of access tokens is missing or badly made, to see what that one opens (RFC 8725 section 2). */
    public static final Setting<String> BUG = choice("bug", Kind.WEAKNESS, "none", "none", "algNone", "algConfusion",
            "noExp", "noAud", "noIss", "kidPath", "jku", "noTyp", "decodeOnly", "all");
    /** Whether the key of another issuer lies in the key set beside the shop's own. */
    public static final Setting<Boolean> PARTNER_KEY = flag("partnerKey", Kind.CHOICE, "off");

    /** What the secret for HS256 is made of: the lab's own long one, a word, a word and a year, or 256 random bits. */
    public static final Setting<String> SECRET = choice("secret", Kind.WEAKNESS, "lab", "lab", "weak", "mangled",
            "random32");

    /** How long the list is in which the attacker looks for the secret. */
    public static final Setting<String> WORD_LIST = choice("wordlist", Kind.ATTACK, "small", "small", "large");

    /**
     * What an access token is that is issued: claims that anybody can read, or a random value that only its issuer knows the
     * meaning of. An API that asks the issuer about opaque tokens verifies JWTs by itself.
     */
    public static final Setting<String> TOKEN_FORMAT = choice("tokenFormat", Kind.CHOICE, "jwt", "jwt", "opaque");
    /** How long an API believes what the issuer said of an opaque token (RFC 7662 section 4). */
    public static final Setting<Duration> INTROSPECT_CACHE = duration("introspectCache", Kind.CHOICE,
            Duration.ofSeconds(1), Duration.ofMinutes(10), "0", "0", "60s");
    /** Whether an API says who it is when it asks the issuer about a token (RFC 7662 section 2.1). */
    public static final Setting<Boolean> RESOURCE_AUTH = flag("resourceAuth", Kind.DEFENCE, "on");

    /** How many permissions an access token lists in a claim of its own, to see it grow; 0 for no such claim. */
    public static final Setting<String> CLAIMS = choice("claims", Kind.CHOICE, "0", "0", "20", "50", "100", "200");
    /** How many further logins there are. */
    public static final Setting<String> USERS = choice("users", Kind.CHOICE, "1", "1", "10", "100", "1000");
    /** How many requests are measured. */
    public static final Setting<String> REQUESTS = choice("requests", Kind.CHOICE, "50", "50", "1000");
    /** How long the request line and the header fields of a request may be together. */
    public static final Setting<String> REQUEST_HEADER_LIMIT = choice("requestHeaderLimit", Kind.CHOICE, "16KiB",
            "8KiB", "16KiB");

    /** Where an API finds the roles of whoever brings a token: in the token, or in the table of accounts. */
    public static final Setting<String> ROLES_FROM = choice("rolesFrom", Kind.DEFENCE, "token", "token", "lookup",
            "versioned");

    /** Whether the front end gets a new token when it is told that it may not, and asks once more. */
    public static final Setting<Boolean> REFRESH_ON_403 = flag("refreshOn403", Kind.CHOICE, "off");

    /** Which roles a renewed token says: those of the login, or those that the account has now. */
    public static final Setting<String> ROLES_AT_REFRESH = choice("rolesAtRefresh", Kind.DEFENCE, "login", "login",
            "now");

    /** How the credential travels, where a scenario compares that; the value brings the settings that make it so. */
    public static final Setting<String> CARRIER = choice("carrier", Kind.CHOICE, "header", "session", "jwt", "both",
            "header",
            "cookie", "bearer", "httpOnlyCookie", "opaque");
    public static final Setting<String> ALG = choice("alg", Kind.CHOICE, "HS256", "HS256", "RS256", "ES256",
            "EdDSA");

    /**
     * Which claims an access token has: those of RFC 9068 and a name, registered, public and private ones side by side to study,
     * or those of RFC 9068 and roles alone.
     */
    public static final Setting<String> CLAIM_SET = choice("claimSet", Kind.CHOICE, "rfc9068", "rfc9068", "study",
            "unnamed");
    public static final Setting<String> PAYLOAD = choice("payload", Kind.CHOICE, "minimal", "minimal", "sensitive",
            "encrypted");
    public static final Setting<String> SPACING = choice("spacing", Kind.CHOICE, "compact", "compact", "pretty");
    public static final Setting<Boolean> ROTATION = flag("rotation", Kind.DEFENCE, "on");
    public static final Setting<Duration> GRACE_WINDOW = duration("graceWindow", Kind.CHOICE, Duration.ofSeconds(1),
            Duration.ofMinutes(1), "0", "0", "10s", "60s");
    /** Whether tabs of one browser let one of them renew for all. */
    public static final Setting<Boolean> SINGLE_FLIGHT = flag("singleFlight", Kind.DEFENCE, "off");
    /** Whether a thief who copied a refresh token uses it inside the grace window. */
    public static final Setting<Boolean> THIEF_IN_GRACE = flag("thiefInGrace", Kind.ATTACK, "off");
    public static final Setting<Boolean> REFRESH_SLIDING = flag("refreshSliding", Kind.CHOICE, "off");
    public static final Setting<String> ON_REUSE = choice("onReuse", Kind.DEFENCE, "revokeFamily", "revokeFamily",
            "rejectOnly");
    public static final Setting<Boolean> DENYLIST = flag("denylist", Kind.DEFENCE, "off");
    public static final Setting<Boolean> DENYLIST_ON_REUSE = flag("denylistOnReuse", Kind.DEFENCE, "off");

    public static final Setting<String> AT_STORE = choice("atStore", Kind.CHOICE, "memory", "memory", "localStorage",
            "sessionStorage", "cookie", "httpOnlyCookie");
    /** Where a page's token is kept, where a scenario compares places; the value brings the settings that make it so. */
    public static final Setting<String> PLACE = choice("place", Kind.CHOICE, "localStorage", "localStorage",
            "sessionStorage", "memory", "cookie", "httpOnly", "httpOnlyLax", "httpOnlyStrict", "httpOnlyDomain");

    /**
     * Whether the table of places has one row more, a backend that keeps the token for the page; the value brings the settings
     * that make it so.
     */
    public static final Setting<Boolean> BFF_ROW = flag("bffRow", Kind.CHOICE, "off");

    /** When the browser drops the cookie of an access token: with the token, or when the browser is closed. */
    public static final Setting<String> AT_COOKIE_END = choice("atCookieEnd", Kind.CHOICE, "token", "token", "browser");

    /** Which hosts the cookie of an access token goes to: the one that set it, or all of its domain. */
    public static final Setting<String> COOKIE_DOMAIN = choice("cookieDomain", Kind.WEAKNESS, "host", "host", "domain");
    public static final Setting<String> RT_STORE = choice("rtStore", Kind.DEFENCE, "httpOnlyCookie", "httpOnlyCookie",
            "localStorage");
    public static final Setting<Boolean> AUTO_REFRESH = flag("autoRefresh", Kind.CHOICE, "on");
    public static final Setting<String> FIRST_REFRESHER = choice("firstRefresher", Kind.ATTACK, "victim", "victim",
            "thief");

    public static final Setting<Boolean> ESCAPE_OUTPUT = flag("escapeOutput", Kind.DEFENCE, "on");

    /** The name of the session cookie; the prefix binds it to host, path and TLS (RFC 6265bis section 4.1.3.2). */
    public static final Setting<String> COOKIE_NAME = choice("cookieName", Kind.DEFENCE, "SID", "SID", "__Host-SID");
    public static final Setting<Boolean> SECURE = flag("secure", Kind.DEFENCE, "on");
    public static final Setting<Boolean> HTTP_ONLY = flag("httpOnly", Kind.DEFENCE, "on");
    public static final Setting<String> SAME_SITE = choice("sameSite", Kind.DEFENCE, "Lax", "Lax", "Strict", "None",
            "unset");
    public static final Setting<Boolean> LAX_ALLOWING_UNSAFE = flag("laxAllowingUnsafe", Kind.CHOICE, "off");
    public static final Setting<Boolean> HSTS = flag("hsts", Kind.DEFENCE, "off");
    public static final Setting<Boolean> REGENERATE_ON_LOGIN = flag("regenerateOnLogin", Kind.DEFENCE, "on");
    public static final Setting<Boolean> ACCEPT_SID_FROM_URL = flag("acceptSidFromUrl", Kind.WEAKNESS, "off");
    /** Whether an id from an address must be one that this server gave out; otherwise a session is made under any id. */
    public static final Setting<Boolean> STRICT_IDS = flag("strictIds", Kind.DEFENCE, "off");
    /**
     * How the attacker's session id gets into the victim's browser: in a link, as a cookie of a host beside the shop, or
     * written into an answer in clear text.
     */
    public static final Setting<String> VECTOR = choice("vector", Kind.ATTACK, "link", "link", "sibling", "cleartext");
    public static final Setting<String> SESSION_BINDING = choice("sessionBinding", Kind.DEFENCE, "none", "none",
            "userAgent");

    public static final Setting<Boolean> CSRF_TOKEN = flag("csrfToken", Kind.DEFENCE, "off");
    public static final Setting<String> TOKEN_STYLE = choice("tokenStyle", Kind.DEFENCE, "synchronizer", "synchronizer",
            "doubleSubmit-plain", "doubleSubmit-hmac");
    public static final Setting<Boolean> ORIGIN_CHECK = flag("originCheck", Kind.DEFENCE, "off");
    public static final Setting<Boolean> FETCH_METADATA = flag("fetchMetadata", Kind.DEFENCE, "off");
    /** Whose page the forged request comes from: another site's, or that of a host beside the shop. */
    public static final Setting<String> CSRF_FROM = choice("csrfFrom", Kind.ATTACK, "evil", "evil", "sibling");
    public static final Setting<Boolean> TRANSFER_VIA_GET = flag("transferViaGet", Kind.WEAKNESS, "off");
    public static final Setting<Boolean> STEP_UP = flag("stepUp", Kind.DEFENCE, "off");
    public static final Setting<Boolean> OWNER_CHECK = flag("ownerCheck", Kind.DEFENCE, "on");
    public static final Setting<Boolean> HIDE_EXISTENCE = flag("hideExistence", Kind.CHOICE, "off");
    public static final Setting<Boolean> REVOKE_ON_PASSWORD_CHANGE = flag("revokeOnPasswordChange", Kind.DEFENCE,
            "off");
    /** What the shop's pages may run and ask for: anything, their own scripts alone, or any script but only the shop. */
    public static final Setting<String> CSP = choice("csp", Kind.DEFENCE, "off", "off", "on", "connectOnly");
    public static final Setting<String> CORS_ORIGIN = choice("corsOrigin", Kind.DEFENCE, "exact", "exact", "any",
            "reflect");
    public static final Setting<Boolean> CORS_CREDENTIALS = flag("corsCredentials", Kind.CHOICE, "off");
    /** Whether the front end is a part of the shop, or stands on a server of its own and calls the API from there. */
    public static final Setting<String> FRONT_END = choice("frontEnd", Kind.CHOICE, "shop", "shop", "separate");

    /** Whether the server of such pages passes {@code /api} on to the API, so that there is one origin. */
    public static final Setting<Boolean> DEV_PROXY = flag("devProxy", Kind.CHOICE, "off");

    /** Where such a front end finds its API: another port, the machine's address, another host of the site, another site. */
    public static final Setting<String> API_HOST = choice("apiHost", Kind.CHOICE, "localhost8080", "localhost8080",
            "loopbackIp", "subdomain", "otherSite");

    /** Whether the calls of such a front end send and keep cookies (Fetch Standard, credentials mode). */
    public static final Setting<String> CREDENTIALS = choice("credentials", Kind.CHOICE, "same-origin", "same-origin",
            "include", "omit");

    /** Whether the browser takes plain HTTP to this machine for a secure connection; browsers differ. */
    public static final Setting<Boolean> LOCALHOST_SECURE = flag("localhostSecure", Kind.CHOICE, "on");

    /** Whether the browser lets a page of one site send and keep cookies of another; browsers differ. */
    public static final Setting<String> THIRD_PARTY_COOKIES = choice("thirdPartyCookies", Kind.CHOICE, "allowed",
            "allowed", "blocked");
    public static final Setting<Boolean> USER_CHECK = flag("userCheck", Kind.DEFENCE, "off");
    public static final Setting<Boolean> VALID_AFTER = flag("validAfter", Kind.DEFENCE, "off");
    public static final Setting<String> CART_COOKIE = choice("cartCookie", Kind.DEFENCE, "plain", "plain", "signed",
            "idOnly");
    public static final Setting<String> REMEMBER_ME = choice("rememberMe", Kind.WEAKNESS, "none", "none", "id",
            "id+password");

    /** Whether a service takes only tokens that were issued for it (RFC 9068 section 4). */
    public static final Setting<Boolean> AUD_BINDING = flag("audBinding", Kind.DEFENCE, "on");
    /** Whether the server keeps a connection open after an answer or closes it (RFC 9112 sections 9.3 and 9.6). */
    public static final Setting<String> CONNECTION = choice("connection", Kind.CHOICE, "keep-alive", "keep-alive",
            "close");
    /** Whether the client of a shop without memory repeats in a request everything that the request is about. */
    public static final Setting<Boolean> SEND_ALL = flag("sendAll", Kind.CHOICE, "on");

    /** Whether the user, from another device, logs out everywhere while the thief is at work. */
    public static final Setting<Boolean> LOGOUT_EVERYWHERE = flag("logoutEverywhere", Kind.DEFENCE, "off");
    /** What the victim of a theft does afterwards: comes back later, goes on working, or never comes back. */
    public static final Setting<String> VICTIM = choice("victim", Kind.ATTACK, "offline", "offline", "active",
            "neverReturns");
    /** Whether users are told when another program uses their login. */
    public static final Setting<Boolean> NOTICE = flag("notice", Kind.DEFENCE, "off");
    /** Whether logging out has the browser delete what the shop keeps in it (Clear-Site-Data). */
    public static final Setting<Boolean> CLEAR_STORAGE_ON_LOGOUT = flag("clearStorageOnLogout", Kind.DEFENCE, "off");
    /** Several defences at once; the value brings the settings that make it so. */
    public static final Setting<String> PRESET = choice("preset", Kind.DEFENCE, "none", "none", "recommended");

    /** How many servers the shop runs on. */
    public static final Setting<Integer> NODES = number("nodes", Kind.CHOICE, 1, 5, "1", "1", "2", "3", "5");
    /** How the load balancer before several servers chooses one of them for a request. */
    public static final Setting<String> BALANCER = choice("balancer", Kind.CHOICE, "round-robin", "round-robin",
            "least-connections", "sticky-cookie", "sticky-learned", "sticky-ip", "by-path");
    /** Whether every server logs users in, or only the first, which alone can issue tokens. */
    public static final Setting<String> LOGIN_AT = choice("loginAt", Kind.CHOICE, "any", "any", "node-1");
    /** Whether a server is drained before it is stopped: it gets nobody new, and those whom it knows finish there. */
    public static final Setting<Boolean> DRAIN = flag("drain", Kind.DEFENCE, "off");
    /** Whether the secret that signs tokens is configured, or drawn anew whenever the server starts. */
    public static final Setting<String> SIGNING_KEY = choice("signingKey", Kind.CHOICE, "configured", "configured",
            "generatedAtBoot");
    /** Which keys of the issuer count: it signs with the one that is named first, and tokens of all of them hold. */
    public static final Setting<String> ACTIVE_KEY = choice("activeKey", Kind.CHOICE, "k1", "k1", "k1+k2", "k2+k1",
            "k2");
    /** Whether a new signing key takes the place of the old one at once, or both hold for a while. */
    public static final Setting<String> KEY_ROTATION = choice("keyRotation", Kind.CHOICE, "cut", "cut", "overlap");
    /** Whether the server that issues tokens dies while the others go on verifying. */
    public static final Setting<Boolean> ISSUER_DOWN = flag("issuerDown", Kind.WEAKNESS, "off");
    /** Where several servers keep a denylist: each one of its own, or all one in the database. */
    public static final Setting<String> DENYLIST_AT = choice("denylistAt", Kind.DEFENCE, "none", "none", "own",
            "shared");
    /** Whether the third server was given the same secret as the others, or another one by mistake. */
    public static final Setting<String> NODE3_SECRET = choice("node3Secret", Kind.WEAKNESS, "same", "same", "wrong");
    /** Whether a server that restarts ends in order or crashes. */
    public static final Setting<String> STOP = choice("stop", Kind.CHOICE, "orderly", "orderly", "crash");

    /** Which of the prepared experiments with cookies is carried out. */
    public static final Setting<String> EXPERIMENT = choice("experiment", Kind.CHOICE, "E01", "E01", "E02", "E03",
            "E04",
            "E05", "E06", "E07", "E08", "E09", "E10", "E11", "E12", "E13", "E14", "E15", "E16", "E17", "E18", "E19",
            "E20",
            "E21", "E22", "E23", "E24", "E25", "E26", "E27", "E28", "E29", "E30");

    /** Where sessions are kept: in each node, in a store that all of them ask, or copied from node to node. */
    public static final Setting<String> SESSION_STORE = choice("sessionStore", Kind.CHOICE, "memory", "memory", "file",
            "jdbc", "jdbc-server", "redis", "replicated");
    /** Where refresh tokens are kept: in each node, or for all nodes in the Redis that keeps the sessions. */
    public static final Setting<String> REFRESH_TABLE = choice("refreshTable", Kind.CHOICE, "memory", "memory",
            "redis");
    /**
     * Whether looking at a refresh token that lies outside the nodes and marking it as used is one step; without, two nodes
     * that are asked at the same time both find it unused.
     */
    public static final Setting<Boolean> ATOMIC_ROTATION = flag("atomicRotation", Kind.DEFENCE, "on");
    /**
     * How long a token lives with which the shop's web server asks its order service, where orders are a service of their
     * own; off where they are not.
     */
    public static final Setting<Duration> INTERNAL_TTL = duration("internalTtl", Kind.DEFENCE, Duration.ofSeconds(1),
            Duration.ofHours(24), "off", "off", "60s", "15m");
    /** Whether the store writes what it keeps to disk, so that it is there again after a restart. */
    public static final Setting<Boolean> STORE_PERSISTENCE = flag("storePersistence", Kind.DEFENCE, "off");
    /** Whether a second Redis copies the first one and takes its place when it dies; {@code lagging} copies seconds later. */
    public static final Setting<String> STORE_REPLICA = choice("storeReplica", Kind.DEFENCE, "off", "off", "on",
            "lagging");
    /** How long a node believes what it has read from the store without asking again. */
    public static final Setting<Duration> LOCAL_CACHE = duration("localCache", Kind.CHOICE, Duration.ofSeconds(1),
            Duration.ofMinutes(5), "0", "0", "30s");
    /** Whether requests go on unchecked while the store does not answer: a mistake. */
    public static final Setting<Boolean> FAIL_OPEN = flag("failOpen", Kind.WEAKNESS, "off");
    /** How much longer each question to the store takes; real time. */
    public static final Setting<Duration> STORE_LATENCY = new Setting<>("storeLatency", Kind.WEAKNESS,
            List.of("0", "5ms", "50ms"), value -> false, "0",
            value -> Duration.ofMillis(Long.parseLong(value.replace("ms", ""))));
    /** Whether a change of a session waits until the other nodes have their copies, or these follow later. */
    public static final Setting<String> REPLICATION = choice("replication", Kind.CHOICE, "sync", "sync", "async");
    /** Whether each use of a session is copied too, so that its idle timer is the same everywhere. */
    public static final Setting<Boolean> REPLICATE_TOUCH = flag("replicateTouch", Kind.CHOICE, "on");
    /** Whether a node that starts asks another one for all sessions before it serves. */
    public static final Setting<Boolean> JOIN_SYNC = flag("joinSync", Kind.DEFENCE, "on");

    private static final Map<String, Setting<?>> BY_ID = index(List.of(MODE, SCHEME, IDLE_TIMEOUT, ABSOLUTE_TIMEOUT,
            ANONYMOUS_SESSION, MAX_SESSIONS_PER_USER, ID_FORMAT, CLEAR_UNKNOWN_SID, LOGOUT, COOKIE_MAX_AGE,
            PASSWORD_ROUNDS, ACCESS_TTL,
            REFRESH_TTL, FAMILY_MAX_AGE, LEEWAY, TYP, VERIFY, CARRIER, ALG, CLAIM_SET, PAYLOAD, SPACING, ROTATION,
            GRACE_WINDOW, REFRESH_SLIDING, ON_REUSE, DENYLIST,
            DENYLIST_ON_REUSE, AT_STORE, PLACE, BFF_ROW, AT_COOKIE_END,
            COOKIE_DOMAIN, RT_STORE, AUTO_REFRESH, FIRST_REFRESHER, ESCAPE_OUTPUT, COOKIE_NAME, SECURE,
            HTTP_ONLY, SAME_SITE, LAX_ALLOWING_UNSAFE, HSTS, REGENERATE_ON_LOGIN, ACCEPT_SID_FROM_URL, STRICT_IDS,
            VECTOR,
            SESSION_BINDING,
            CSRF_TOKEN, TOKEN_STYLE, ORIGIN_CHECK, FETCH_METADATA, CSRF_FROM, TRANSFER_VIA_GET, STEP_UP, OWNER_CHECK,
            HIDE_EXISTENCE, REVOKE_ON_PASSWORD_CHANGE, CSP, CORS_ORIGIN, CORS_CREDENTIALS,
            FRONT_END, CREDENTIALS, LOCALHOST_SECURE, THIRD_PARTY_COOKIES, USER_CHECK, VALID_AFTER,
            CART_COOKIE, REMEMBER_ME, CONNECTION, SEND_ALL, AUD_BINDING,
            IDLE_REFRESH, LOGOUT_EVERYWHERE, VICTIM, PRESET, SINGLE_FLIGHT, BUG, ROLES_FROM, ROLES_AT_REFRESH, SECRET,
            WORD_LIST,
            REFRESH_ON_403, PARTNER_KEY, TOKEN_FORMAT, INTROSPECT_CACHE, RESOURCE_AUTH, CLAIMS, USERS, REQUESTS,
            REQUEST_HEADER_LIMIT,
            EXPERIMENT, THIEF_IN_GRACE, NOTICE, CLEAR_STORAGE_ON_LOGOUT, API_HOST, DEV_PROXY,
            SESSION_STORE, REFRESH_TABLE, ATOMIC_ROTATION, INTERNAL_TTL, STORE_PERSISTENCE, STORE_REPLICA, LOCAL_CACHE,
            FAIL_OPEN,
            STORE_LATENCY, REPLICATION,
            REPLICATE_TOUCH, JOIN_SYNC,
            NODES, BALANCER, LOGIN_AT, DRAIN, STOP, SIGNING_KEY,
            ACTIVE_KEY, KEY_ROTATION, NODE3_SECRET, ISSUER_DOWN, DENYLIST_AT));

    private Switches() {}

    /** The setting with an id; empty when there is none. */
    public static Optional<Setting<?>> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** All settings in the order of the register. */
    public static List<Setting<?>> all() {
        return List.copyOf(BY_ID.values());
    }

    private static Map<String, Setting<?>> index(List<Setting<?>> settings) {
        Map<String, Setting<?>> result = new LinkedHashMap<>();
        settings.forEach(setting -> result.put(setting.id(), setting));
        return result;
    }
}
