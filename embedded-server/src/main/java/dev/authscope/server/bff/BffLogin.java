package dev.authscope.server.bff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.oauth.Parameters;
import dev.authscope.server.oauth.Pkce;
import dev.authscope.server.oauth.RegisteredClient;
import dev.authscope.server.random.Randomness;

/** Sends a browser to the issuer, and takes it back with a code (RFC 6749 section 4.1, RFC 7636, RFC 9207). */
final class BffLogin {

    private static final String ISSUER = "https://idp.example";
    private static final int OCTETS = 32;

    private final BffTables tables;
    private final BackChannel issuer;
    private final RegisteredClient client;
    private final Randomness randomness;
    private final List<CheckRule<Attempt>> rules = List.of(
            new BffRule<>("client.state", "RFC 6749 10.12", BffLogin::state),
            new BffRule<>("client.iss", "RFC 9207 2.4", BffLogin::iss));

    BffLogin(BffTables tables, BackChannel issuer, RegisteredClient client, Randomness randomness) {
        this.tables = tables;
        this.issuer = issuer;
        this.client = client;
        this.randomness = randomness;
    }

    /** What came back from the issuer, and the login that it should belong to. */
    private record Attempt(Map<String, String> parameters, @Nullable PendingLogin login, boolean inTime) {}

    /** Begins a login. */
    Answer begin(Call call) {
        String verifier = text("bff/verifier");
        PendingLogin login = tables.begin(text("bff/state"), verifier,
                ownPath(call.query().getOrDefault("return", "/")), call.journal());
        BffCookies.begin(call, login);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client.id());
        parameters.put("redirect_uri", client.redirectUri());
        parameters.put("scope", client.scope());
        parameters.put("state", login.state());
        parameters.put("code_challenge", Pkce.challenge(verifier));
        parameters.put("code_challenge_method", Pkce.METHOD);
        return redirect(ISSUER + "/authorize?" + Parameters.write(parameters));
    }

    /** Takes the answer that the browser brings from the issuer. */
    Answer callback(Call call) {
        int query = call.target().indexOf('?');
        Optional<Map<String, String>> parameters = Parameters
                .read(query < 0 ? "" : call.target().substring(query + 1));
        if (parameters.isEmpty()) {
            return failed("A parameter stands twice or cannot be read.");
        }
        PendingLogin login = call.cookie(BffCookies.LOGIN)
                .flatMap(id -> tables.login(id, call.journal()))
                .orElse(null);
        Attempt attempt = new Attempt(parameters.get(), login,
                login != null && call.journal().now().isBefore(login.expires()));
        Decision decision = Decision.make(rules, attempt, call.settings(), call.journal()::check);
        if (login == null || decision.failedAt("client.state")) {
            // Whoever sent the browser here, this browser has not begun it; what it has begun goes on.
            return failed("This login was not begun in this browser.");
        }
        tables.finish(login, call.journal());
        BffCookies.finish(call);
        String code = attempt.parameters().getOrDefault("code", "");
        if (!decision.granted() || code.isEmpty()) {
            return failed(decision.granted() ? "The issuer did not let you in." : "This is not the issuer's answer.");
        }
        return switch (issuer.forCode(code, login.verifier(), call)) {
            case BackChannel.Granted.Given given -> opened(call, given.tokens(), login.back());
            case BackChannel.Granted.Refused refused -> failed("The issuer does not take the code.");
            case BackChannel.Granted.Unknown unknown ->
                Answer.problem(502, "The issuer does not answer.", "issuer_unavailable").noStore();
        };
    }

    private Answer opened(Call call, BffSession.Tokens tokens, String back) {
        call.cookie(BffCookies.SESSION).ifPresent(old -> tables.end(old, "login", call.journal()));
        BffCookies.open(call, tables.open(tokens, call.settings(), call.journal()));
        return redirect(back);
    }

    private static Verdict state(Attempt attempt) {
        PendingLogin login = attempt.login();
        if (login == null) {
            return Verdict.fail("login", "none");
        }
        String given = attempt.parameters().getOrDefault("state", "");
        boolean equal = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                login.state().getBytes(StandardCharsets.UTF_8));
        return Verdict.of(equal && attempt.inTime(), "login", login.name(), "state", equal ? "equal" : "other",
                "expires", login.expires().toString());
    }

    private static Verdict iss(Attempt attempt) {
        String given = attempt.parameters().getOrDefault("iss", "none");
        return Verdict.of(given.equals(ISSUER), "iss", given, "expected", ISSUER);
    }

    private String text(String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.octets(purpose, OCTETS));
    }

    private static Answer redirect(String location) {
        return Answer.of(302).with("Location", location).with("Referrer-Policy", "no-referrer").noStore();
    }

    private static Answer failed(String title) {
        return Answer.problem(400, title, "login_failed").noStore();
    }

    /** A path of the shop itself; anything else would send the user wherever the link's author wants (RFC 9700 section 4.11). */
    private static String ownPath(String path) {
        boolean own = path.startsWith("/") && !path.startsWith("//") && path.length() <= 200
                && path.chars().allMatch(c -> c > ' ' && c < 127) && path.indexOf('\\') < 0;
        return own ? path : "/";
    }
}
