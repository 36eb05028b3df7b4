package dev.authscope.server.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** Verifies access tokens. Without a denylist it asks no table at all. */
public final class BearerService {

    private final WeakVerifier weak;
    private final List<BearerRule> strict;
    private final List<BearerRule> opaque;
    private final Accounts accounts;

    /**
     * @param fetched the issuer's keys, for a server that only verifies
     * @param introspection how an API asks about a token that says nothing
     * @param versions how often roles have been changed
     * @param surroundings what a verifier that is weak on purpose reaches
     */
    public BearerService(TokenKeys keys, FetchedKeys fetched, Denylists denylists, ValidAfter validAfter,
            Accounts accounts,
            Introspection introspection, Surroundings surroundings, RoleVersions versions) {
        this.weak = new WeakVerifier(keys, surroundings);
        this.opaque = List.of(new BearerPresent(), new IntrospectActive(introspection));
        this.accounts = accounts;
        this.strict = List.of(new BearerPresent(), new JwtParse(keys.seal()), new UnlessDecodeOnly(new JwtAlg()),
                new UnlessDecodeOnly(new JwtKey(keys, fetched)), new UnlessDecodeOnly(new JwtSignature(keys)),
                new JwtTyp(),
                new JwtIss(), new JwtAud(), new JwtExp(), new JwtNbf(), new JwtDenylist(denylists),
                new JwtValidAfter(validAfter), new JwtUserActive(accounts), new JwtVersion(versions));
    }

    /** Looks at what a request brings. */
    public BearerOutcome verify(BearerRequest request, LabSettings settings, Journal journal) {
        BearerAttempt attempt = new BearerAttempt(request, settings, journal);
        List<BearerRule> rules = rules(request, settings);
        Decision decision = Decision.make(rules, attempt, settings, journal::check);
        if (request.ambiguous()) {
            return new BearerOutcome.Ambiguous();
        }
        if (decision.failedAt("bearer.present")) {
            return new BearerOutcome.Missing();
        }
        if (attempt.unanswered()) {
            return new BearerOutcome.Unknown(decision.failedAt("jwt.key"));
        }
        return decision.failed()
                .<BearerOutcome>map(check -> new BearerOutcome.Refused(refusal(rules, check)))
                .orElseGet(() -> accepted(attempt.claims(), settings, journal));
    }

    /** The checks for a request in their order; nothing follows from them. */
    public List<Check> examine(BearerRequest request, LabSettings settings, Journal journal) {
        return Decision.make(rules(request, settings), new BearerAttempt(request, settings, journal), settings)
                .checks();
    }

    /** Where tokens are opaque, one that has the form of a JWT is still verified here; only the others need their issuer. */
    private List<BearerRule> rules(BearerRequest request, LabSettings settings) {
        boolean ask = settings.get(Switches.TOKEN_FORMAT).equals("opaque")
                && request.tokens().stream().noneMatch(token -> ParsedToken.parse(token).isPresent());
        return ask ? opaque : weak.rules(strict, settings);
    }

    private static String refusal(List<BearerRule> rules, Check failed) {
        return rules.stream()
                .filter(rule -> rule.id().equals(failed.id()))
                .findFirst()
                .map(BearerRule::refusal)
                .orElse("");
    }

    private BearerOutcome accepted(Map<String, @Nullable Object> claims, LabSettings settings, Journal journal) {
        String sub = text(claims, "sub");
        List<String> roles = settings.get(Switches.ROLES_FROM).equals("lookup")
                ? accounts.byId(sub, journal).map(Account::roles).orElse(List.of())
                : claimed(claims);
        return new BearerOutcome.Accepted(
                new Subject(sub, text(claims, claims.containsKey("username") ? "username" : "name"), roles),
                text(claims, "iss"),
                text(claims, "jti"), NumericDate.read(claims.get("exp")).orElse(Instant.EPOCH));
    }

    private static List<String> claimed(Map<String, @Nullable Object> claims) {
        return claims.get("roles") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<String, @Nullable Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : "";
    }
}
