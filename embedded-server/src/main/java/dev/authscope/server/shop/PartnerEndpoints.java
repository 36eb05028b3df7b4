package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Form;
import dev.authscope.server.http.Route;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.PartnerIssuer;

/** Where the shop's partner issues tokens to its own clients (RFC 6749 section 4.4). */
final class PartnerEndpoints {

    /** The one client: an admin at the partner, which the shop never heard of. */
    private static final String CLIENT = "mallory";
    private static final String SECRET = "mallory-pw-1";

    private final PartnerIssuer issuer;

    PartnerEndpoints(PartnerIssuer issuer) {
        this.issuer = issuer;
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/token", this::token));
    }

    private Answer token(Call call) {
        if (!call.hasType("application/x-www-form-urlencoded")) {
            return Refusals.oauth("invalid_request");
        }
        Map<String, String> form = Form.parse(call.text());
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return Refusals.oauth("unsupported_grant_type");
        }
        if (!form.getOrDefault("client_id", "").equals(CLIENT)
                || !form.getOrDefault("client_secret", "").equals(SECRET)) {
            return Answer.json(401, Map.of("error", "invalid_client")).noStore();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", issuer.issue(CLIENT, List.of("admin"),
                form.getOrDefault("resource", PartnerIssuer.ISSUER), call.settings(), call.journal()));
        body.put("token_type", "Bearer");
        body.put("expires_in", call.settings().get(Switches.ACCESS_TTL).toSeconds());
        return Answer.json(200, body).noStore();
    }
}
