package dev.authscope.server.shop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.HeaderLine;
import dev.authscope.server.http.Route;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.AccessToken;
import dev.authscope.server.token.AccessTokenIssuer;

/**
 * Orders as a service of their own, while the lab's setting {@code internalTtl} says so: the web server knows its visitor by
 * the session, makes a token of a short life for the service, and asks there. The token never reaches the browser.
 */
final class OrdersBehindTheDoor {

    private static final String SERVICE = "api.shop.example";
    /** Fields that belong to one connection or are written anew for the next (RFC 9110 section 7.6.1). */
    private static final Set<String> OWN = Set.of("connection", "keep-alive", "transfer-encoding", "date",
            "content-length");

    private final AccessTokenIssuer issuer;
    private final Onward onward;

    OrdersBehindTheDoor(AccessTokenIssuer issuer, Onward onward) {
        this.issuer = issuer;
        this.onward = onward;
    }

    List<Route> behind(Gate gate) {
        return List.of(new Route("GET", "/orders", OrdersBehindTheDoor::inUse, gate.guard(this::list)));
    }

    private static boolean inUse(LabSettings settings) {
        return !settings.get(Switches.INTERNAL_TTL).isZero();
    }

    private Answer list(Call call, Caller caller) {
        Optional<HopId> hop = call.journal().hop();
        if (hop.isEmpty()) {
            return Answer.of(502);
        }
        AccessToken token = issuer.issue(caller.subject(), ShopHosts.ISSUER, "https://" + SERVICE,
                call.settings().get(Switches.INTERNAL_TTL), call.settings(), call.journal());
        List<Onward.Field> fields = List.of(new Onward.Field("Host", SERVICE),
                new Onward.Field("Authorization", "Bearer " + token.text()),
                new Onward.Field("Accept", "application/json"));
        Onward.Passed passed = onward.pass(hop.get(),
                new Onward.Request("GET", "https://" + SERVICE + "/orders", fields, ""));
        List<HeaderLine> headers = passed.headers()
                .stream()
                .filter(field -> !OWN.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> new HeaderLine(field.name(), field.value()))
                .toList();
        return new Answer(passed.status(), headers, passed.body().getBytes(StandardCharsets.ISO_8859_1));
    }
}
