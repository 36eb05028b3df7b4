package dev.authscope.server.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.authscope.server.http.Call;
import dev.authscope.server.http.Form;
import dev.authscope.server.token.BearerOutcome;
import dev.authscope.server.token.BearerRequest;
import dev.authscope.server.token.BearerService;

/** Finds out by the access token who calls: in {@code Authorization}, or in a cookie where the shop keeps it there. */
final class BearerGate implements Gate {

    private final BearerService bearers;

    BearerGate(BearerService bearers) {
        this.bearers = bearers;
    }

    @Override
    public Passage pass(Call call) {
        return switch (verify(call)) {
            case BearerOutcome.Accepted accepted -> new Passage.Open(new Caller(accepted.subject(), null));
            case BearerOutcome.Missing missing -> new Passage.Shut(Refusals.bearer());
            case BearerOutcome.Ambiguous ambiguous -> new Passage.Shut(Refusals.ambiguousToken());
            case BearerOutcome.Unknown unknown -> new Passage.Shut(Refusals.unknownToken(unknown.keyMissing()));
            case BearerOutcome.Refused refused ->
                new Passage.Shut(Refusals.invalidToken(Objects.requireNonNullElse(refused.description(), "")));
        };
    }

    /** Looks at the token of a call. */
    BearerOutcome verify(Call call) {
        int elsewhere = call.query().containsKey("access_token") ? 1 : 0;
        if (call.hasType("application/x-www-form-urlencoded") && Form.parse(call.text()).containsKey("access_token")) {
            elsewhere++;
        }
        List<String> brought = new ArrayList<>(call.headerLines("Authorization"));
        if (AccessCookies.inUse(call.settings())) {
            call.cookie(AccessCookies.NAME).ifPresent(token -> brought.add("Bearer " + token));
        }
        return bearers.verify(new BearerRequest(brought, elsewhere,
                ShopHosts.parties(call.authority(), call.settings())), call.settings(),
                call.journal());
    }
}
