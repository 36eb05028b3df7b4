package dev.authscope.server.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;

/** Verifies access tokens. Without a denylist it asks no table at all. */
public final class BearerService {

    private final List<CheckRule<? super BearerAttempt>> rules = new ArrayList<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();

    public BearerService(TokenKeys keys, Denylist denylist, ValidAfter validAfter, Accounts accounts) {
        for (BearerRule rule : List.of(new BearerPresent(), new JwtParse(keys.seal()),
                new UnlessDecodeOnly(new JwtAlg()), new UnlessDecodeOnly(new JwtKey(keys)),
                new UnlessDecodeOnly(new JwtSignature(keys)), new JwtTyp(), new JwtIss(), new JwtAud(), new JwtExp(),
                new JwtNbf(), new JwtDenylist(denylist), new JwtValidAfter(validAfter),
                new JwtUserActive(accounts))) {
            rules.add(rule);
            refusals.put(rule.id(), rule.refusal());
        }
    }

    /** Looks at what a request brings. */
    public BearerOutcome verify(BearerRequest request, LabSettings settings, Journal journal) {
        BearerAttempt attempt = new BearerAttempt(request, settings, journal);
        Decision decision = Decision.make(rules, attempt, settings, journal::check);
        if (request.ambiguous()) {
            return new BearerOutcome.Ambiguous();
        }
        if (decision.failedAt("bearer.present")) {
            return new BearerOutcome.Missing();
        }
        return decision.failed()
                .<BearerOutcome>map(check -> new BearerOutcome.Refused(refusals.get(check.id())))
                .orElseGet(() -> accepted(attempt.claims()));
    }

    /** The checks for a request in their order; nothing follows from them. */
    public List<Check> examine(BearerRequest request, LabSettings settings, Journal journal) {
        return Decision.make(rules, new BearerAttempt(request, settings, journal), settings).checks();
    }

    private static BearerOutcome accepted(Map<String, @Nullable Object> claims) {
        List<String> roles = claims.get("roles") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new BearerOutcome.Accepted(new Subject(text(claims, "sub"), text(claims, "name"), roles),
                text(claims, "iss"), text(claims, "jti"),
                NumericDate.read(claims.get("exp")).orElse(Instant.EPOCH));
    }

    private static String text(Map<String, @Nullable Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : "";
    }
}
