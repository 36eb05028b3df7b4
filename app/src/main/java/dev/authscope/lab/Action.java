package dev.authscope.lab;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.StorageArea;

/**
 * Something that an actor does, or that is done to the lab. Texts may name a value by its short name in braces:
 * {@code /sessions/{H3}} is the path with the value called H3.
 */
public sealed interface Action {

    /** Whether a part of this action is done by somebody who is not the step's actor. */
    default boolean isBy(String other) {
        return switch (this) {
            case By by -> by.actor().equals(other) || by.action().isBy(other);
            case Sequence sequence -> sequence.actions().stream().anyMatch(one -> one.isBy(other));
            case Repeat repeat -> repeat.action().isBy(other);
            case InTab in -> in.action().isBy(other);
            case Race race -> race.first().isBy(other) || race.second().isBy(other);
            case Measure measure -> measure.action().isBy(other);
            default -> false;
        };
    }

    /** In the place of a short name: the newest value of the kind that is asked for. */
    String NEWEST = "newest";

    /**
     * Opens a page by its address, as if it were typed.
     *
     * @param url absolute, or a path on the page's origin
     * @param follow whether a redirect is followed at once or left to {@link FollowRedirect}
     */
    record Visit(String url, boolean follow) implements Action {

        /** Opens a page and follows redirects. */
        public Visit(String url) {
            this(url, true);
        }
    }

    /** Clicks a link: the page in the tab is what causes the request. */
    record ClickLink(String url) implements Action {}

    /**
     * Sends money by the form of the shop's page.
     *
     * @param to name of an account
     * @param amount in won
     */
    record Transfer(String to, long amount) implements Action {}

    /**
     * The operator has the issuer sign with another key: at once, or after a time in which both keys are published; as the lab
     * is set. No message.
     *
     * @param kid {@code k2}, or {@code k1} for going back
     */
    record RotateKey(String kid) implements Action {}

    /** The operator or the front end's developer changes a setting in the midst of a run; no message. */
    record Change(String setting, String value) implements Action {}

    /** The operator bans an account, or lets it be used again; no message. */
    record SetActive(String user, boolean active) implements Action {}

    /** The operator gives an account other roles; no message. */
    record SetRoles(String user, List<String> roles) implements Action {}

    /**
     * The browser's machine goes to another network, and so has another address: a model, since really there is one machine. No
     * message. Without effect where the balancer does not look at addresses.
     *
     * @param address in dotted form
     */
    record ChangeAddress(String address) implements Action {}

    /** Loads the page again; what its scripts kept in memory is gone first. */
    record Reload() implements Action {}

    /** Goes on with the redirect that an earlier action left to be followed. */
    record FollowRedirect() implements Action {}

    /**
     * A request by the page's script (fetch).
     *
     * @param url absolute, or a path on the page's origin
     * @param json body as JSON; null for none
     */
    record Call(String method, String url, @Nullable String json) implements Action {}

    /**
     * A request by the page's script to the shop's resources: with a session on the shop's own host, with an access token on
     * the API's host.
     *
     * @param path begins with a slash
     * @param json body as JSON; null for none
     */
    record CallShop(String method, String path, @Nullable String json) implements Action {}

    /** The page in front has its own host answer with these values of {@code Set-Cookie}. */
    record SetCookies(List<String> lines) implements Action {

        public SetCookies {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The login form of the shop; the lab's mode decides whether it asks for a session or for tokens.
     *
     * @param password as typed
     * @param follow whether a redirect is followed at once or left to {@link FollowRedirect}
     */
    record Login(String user, String password, boolean follow) implements Action {}

    /**
     * Logs in by the page's script at an API of another origin, and keeps the token of the answer.
     *
     * @param api its origin
     */
    record ApiLogin(String user, String password, String api) implements Action {}

    /** The shop's logout. */
    record Logout() implements Action {}

    /** Ends every other login of the user, at the server. */
    record LogoutEverywhere() implements Action {}

    /** The user's own tools: gives a cookie another value. */
    record EditCookie(String name, Edit edit) implements Action {}

    /** The user's own tools: removes a cookie. */
    record DeleteCookie(String name) implements Action {}

    /** The user's own tools: looks at what the cookie jar holds; no message. */
    record ViewJar() implements Action {}

    /** A script of the page reads what it can of the cookies; no message. */
    record ReadCookies() implements Action {}

    /**
     * A script of the page assigns to {@code document.cookie}.
     *
     * @param line as it is assigned
     */
    record WriteCookie(String line) implements Action {}

    /**
     * From now on the user types something into every question that a page asks, such as one of {@code prompt}.
     *
     * @param text what is typed; empty when the user dismisses such questions again
     */
    record TypeWhenAsked(String text) implements Action {}

    /** The user's own tools: changes what a script keeps. */
    record EditStorage(StorageArea area, String key, Edit edit) implements Action {}

    /** How a value is changed by hand. */
    sealed interface Edit {

        /** Another value. */
        record To(String value) implements Edit {}

        /** The last character becomes another one of the same alphabet. */
        record LastCharacter() implements Edit {}

        /** Other claims in a token, whose signature stays as it was; values as JSON by name. */
        record Claims(Map<String, Object> claims) implements Edit {
            public Claims {
                claims = Map.copyOf(claims);
            }
        }

        /** One part of the value becomes another; the rest stays as it was. */
        record Part(String part, String by) implements Edit {}

        /** The third part of a token is emptied. */
        record CutSignature() implements Edit {}

        /** The third part of a token is taken away, with its dot. */
        record TwoParts() implements Edit {}

        /** A character in the middle of the last part becomes another one, which base64url never hides. */
        record MiddleCharacter() implements Edit {}
    }

    /** The page's script gets new tokens, without having been refused first. */
    record RefreshTokens() implements Action {}

    /** What the page's script does by itself after it was refused for an expired token: gets a new one, or gives up. */
    record ClientRefresh() implements Action {}

    /** The page's script sends again the call that was refused. */
    record ClientRetry() implements Action {}

    /** Opens another tab beside the first, on the start page, without a request. */
    record OpenTab(String tab) implements Action {}

    /** What the user or the page's script does in another tab. */
    record InTab(String tab, Action action) implements Action {}

    /** The page's script begins to get new tokens: the request is made up with the cookies of now, and is under way. */
    record BeginRefresh() implements Action {}

    /** The request that was begun reaches the server, and its answer comes back. */
    record FinishRefresh() implements Action {}

    /** The next answer to this browser is lost: the server has acted, and the browser does not learn of it. */
    record LoseResponse() implements Action {}

    /**
     * Two renewals at the same time: where servers share a table of refresh tokens, each has looked up what it was brought
     * before either uses it; then the first goes on, and then the second. Chance would bring that now and then; so that each
     * run is the same, the lab holds the servers there. Where they share none, one comes after the other.
     */
    record Race(Action first, Action second) implements Action {}

    /** Closes the tab and opens a new one: nothing of the old page runs any more; the browser's cookies stay. */
    record CloseTab() implements Action {}

    /** Closes the browser: non-persistent cookies, session storage and memory are gone. */
    record CloseBrowser() implements Action {}

    /** Opens the browser again on the shop's page, without a request. */
    record OpenBrowser() implements Action {}

    /**
     * The attacker takes a value from a place that she reached otherwise; no message.
     *
     * @param item short name
     * @param source a word such as {@code sharedPc}
     */
    record CopyValue(String item, String source) implements Action {}

    /** The attacker's own client sends a request as anybody may, and she keeps the session id that she is given. */
    record Request(String method, String url) implements Action {}

    /** The attacker sends the victim an address by some other way than this network, such as a mail; no message. */
    record SendLink(String url) implements Action {}

    /**
     * The attacker's own client sends a request with a copied cookie.
     *
     * @param cookieName null for that of the shop's session cookie
     * @param item short name; {@link #NEWEST} for the newest session id that she holds, and without one when she holds none
     * @param json body as JSON; null for none
     * @param asBrowser whether she names herself as the browser that she overheard
     */
    record ReplayCookie(@Nullable String cookieName, String item, String method, String url, @Nullable String json,
            boolean asBrowser)
            implements
                Action {}

    /** The attacker's own client sends a request with a session cookie whose value she made up. */
    record SendCookie(String value, String method, String url) implements Action {}

    /**
     * The attacker, who stands on the wire, writes a header field into the next answer that passes her relay in clear text.
     *
     * @param line the field, such as {@code Set-Cookie: SID={SID1}; Path=/}
     */
    record InjectHeader(String line) implements Action {}

    /**
     * The attacker's own client sends a request with a copied access token.
     *
     * @param item short name; {@link #NEWEST} for the newest that she holds, and without one when she holds none
     * @param json body as JSON; null for none
     */
    record ReplayToken(String item, String method, String url, @Nullable String json) implements Action {}

    /** The attacker logs in to her own ordinary account and keeps what she gets. */
    record OwnLogin() implements Action {}

    /** The attacker reads what a token that she holds says, without a key; no message. */
    record DecodeToken(String item) implements Action {}

    /**
     * The attacker makes a token of her own out of one that she holds and sends it.
     *
     * @param header members as JSON by name, written over those of the token's header; may be empty
     * @param claims values as JSON by name, written over those of the token
     * @param signature where its third part comes from
     */
    record ForgeToken(String item, Map<String, Object> header, Map<String, Object> claims, Signature signature,
            String method, String url)
            implements
                Action {
        public ForgeToken {
            header = Map.copyOf(header);
            claims = Map.copyOf(claims);
        }

        /** Where the third part of a forged token comes from. */
        public enum Signature {
            /** It stays as it was. */
            KEPT,
            /** Nothing stands there (RFC 7519 section 6). */
            EMPTY,
            /** She signs with a secret of her own. */
            OWN_KEY,
            /** She signs with the secret that she has found, or with one of her own where she has found none. */
            FOUND_KEY,
            /** She takes the text of the issuer's public key, which she fetches first, for the secret of an HMAC. */
            PUBLIC_KEY,
            /** She takes the text of the shop's list of products, which she fetches first, for the secret of an HMAC. */
            PUBLIC_FILE,
            /** She signs with a key pair of her own. */
            OWN_PAIR,
            /** The same, and its public half stands in the header as {@code jwk} (RFC 7515 section 4.1.3). */
            OWN_JWK
        }
    }

    /** The attacker has a token issued to her that was meant for something else, and sends it as an access token. */
    record PresentToken(IssuedFor issuedFor, String method, String url) implements Action {

        /** What the token was issued for. */
        public enum IssuedFor {
            /** To tell the shop's front end who logged in: an ID token of the shop's issuer. */
            LOGIN,
            /** For work with a partner of the shop, who is an issuer of its own. */
            PARTNER
        }
    }

    /**
     * The attacker looks for the secret behind a token that she holds, word by word through the bundled list; no message.
     *
     * @param item short name of the token
     */
    record CrackSecret(String item) implements Action {}

    /**
     * Replays how a token was made, part by part; no message.
     *
     * @param part {@code header}, {@code payload}, {@code signature} or {@code token}
     */
    record BuildToken(String item, String part) implements Action {}

    /**
     * The attacker's own client asks for new tokens with a copied refresh token.
     *
     * @param item short name; {@link #NEWEST} for the newest that she holds, and without one when she holds none; null when
     *            she asks without one
     */
    record UseRefresh(@Nullable String item) implements Action {}

    /**
     * The attacker's ordinary account writes a comment that holds a script, through the shop's own form.
     *
     * @param path of the post, such as {@code /posts/1}
     * @param script the script's text
     */
    record InjectXss(String path, String script) implements Action {}

    /**
     * The attacker's script reads what it can in the victim's page: the victim opens the page that holds it.
     *
     * @param victim the actor whose browser it is
     */
    record XssRead(String victim, String url) implements Action {}

    /**
     * A client of one's own sends a token that was made by hand to the API.
     *
     * @param token any text that can stand in a header field
     * @param url absolute
     * @param settings how the API verifies while this request comes: settings with values; afterwards it is as before
     */
    record SendToken(String token, String method, String url, Map<String, String> settings) implements Action {
        public SendToken {
            settings = Map.copyOf(settings);
        }
    }

    /** Finds out whether a value that the attacker holds still opens something, without spending it. */
    record Probe(String item) implements Action {}

    /** The attacker gets at the keys of a server and takes the one that it verifies tokens with; no message. */
    record LeakKey(String node) implements Action {}

    /** A server of the shop is killed in the middle of whatever it does; its memory is gone. */
    record KillNode(String node) implements Action {}

    /** A server that does not run is started, with an empty memory. */
    record StartNode(String node) implements Action {}

    /** A server is stopped in order. */
    record StopNode(String node) implements Action {}

    /** A server is stopped, in order or as a crash ends it, as the lab is set, and started again. */
    record RestartNode(String node) implements Action {}

    /** A server is taken out: drained where the lab is set so, else killed. */
    record RetireNode(String node) implements Action {}

    /** The balancer is started anew, and has forgotten whom it sends where. */
    record RestartBalancer() implements Action {}

    /** The session store dies. */
    record KillStore() implements Action {}

    /** The session store is started again. */
    record StartStore() implements Action {}

    /** Two servers no longer reach each other; clients still reach both. */
    record Partition(String one, String other) implements Action {}

    /** All servers reach each other again. */
    record HealPartition() implements Action {}

    /**
     * Somebody answers the questions of the chooser and is given advice; no message.
     *
     * @param answers by question
     * @param lines ids of the lines of advice that follow, the most important first
     */
    record Advise(Map<String, String> answers, List<String> lines) implements Action {
        public Advise {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            lines = List.copyOf(lines);
        }
    }

    /** Moves the clock. */
    record AdvanceClock(Duration by) implements Action {}

    /** Moves the clock to a time after the start of the lab; does nothing when that has passed. */
    record WaitUntil(Duration afterStart) implements Action {}

    /**
     * Moves the clock to where something expires.
     *
     * @param what {@code session.idle}, {@code session.absolute}, {@code cookie:NAME}, {@code jwt:AT1} or {@code rt:RT1}
     * @param otherwise how far to move when a switch took that expiry away
     */
    record JumpToExpiry(String what, Duration otherwise) implements Action {}

    /** Moves the clock and acts, again and again. The page's script renews tokens by itself in between. */
    record Repeat(Action action, Duration every, int times) implements Action {}

    /**
     * A client of one's own tells the issuer that a token is to end (RFC 7009); the issuer of opaque tokens.
     *
     * @param item short name
     */
    record RevokeToken(String item) implements Action {}

    /**
     * Acts several times at once and notes how long each exchange took: the median and the spread, as measured.
     *
     * @param times 0 for as many as the lab's setting {@code requests} says
     */
    record Measure(Action action, int times) implements Action {}

    /** As many further logins as the lab's setting {@code users} says, each from a client of its own. */
    record LogInUsers() implements Action {}

    /** Where people log in either way: the front end in this browser is the one that works with tokens; no message. */
    record UseTokens() implements Action {}

    /** What somebody else than the step's actor does in the midst of it. */
    record By(String actor, Action action) implements Action {}

    /** Several actions, one after the other. */
    record Sequence(List<Action> actions) implements Action {
        public Sequence {
            actions = List.copyOf(actions);
        }
    }
}
