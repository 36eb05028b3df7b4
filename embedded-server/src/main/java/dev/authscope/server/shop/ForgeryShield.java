package dev.authscope.server.shop;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.csrf.ForgeryAttempt;
import dev.authscope.server.csrf.ForgeryGuard;
import dev.authscope.server.decision.Check;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.session.SessionRow;

/** Stands before what changes something by a cookie. An access token in a header needs none: no browser attaches it by itself. */
final class ForgeryShield {

    private final ForgeryGuard guard;

    ForgeryShield(ForgeryGuard guard) {
        this.guard = guard;
    }

    /** The same resource, for requests that pass the checks. */
    Gate.Resource before(Gate.Resource resource) {
        return (call, caller) -> {
            SessionRow session = caller.session();
            boolean byCookie = session != null || AccessCookies.inUse(call.settings());
            Optional<Check> failed = !byCookie
                    ? Optional.empty()
                    : guard.examine(attempt(call, session), call.settings(), call.journal()::check).failed();
            return failed.map(check -> refusal(check.id())).orElseGet(() -> resource.answer(call, caller));
        };
    }

    private static ForgeryAttempt attempt(Call call, @Nullable SessionRow session) {
        String sent = call.header("X-CSRF-Token").orElseGet(() -> Body.fields(call).get("_csrf"));
        return new ForgeryAttempt(call.header("Sec-Fetch-Site").orElse(null), origin(call),
                call.authority().origin(), CsrfEndpoints.boundTo(call, session),
                session == null ? null : session.csrf(),
                call.cookie(CsrfEndpoints.COOKIE).orElse(null), sent);
    }

    /** Origin, else what Referer says of it. */
    private static @Nullable String origin(Call call) {
        return call.header("Origin").orElseGet(() -> call.header("Referer").map(ForgeryShield::originOf).orElse(null));
    }

    private static @Nullable String originOf(String referer) {
        try {
            URI uri = URI.create(referer);
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Answer refusal(String check) {
        String code = switch (check) {
            case "csrf.fetchSite" -> "csrf_fetch_site";
            case "csrf.origin" -> "csrf_origin";
            default -> "csrf_token";
        };
        return Answer.problem(403, "This request does not come from a page of the shop.", code).noStore();
    }
}
