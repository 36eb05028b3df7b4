package dev.authscope.server.shop;

import java.util.Optional;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.settings.Switches;

/** What holds for every answer of the shop's own host: where it is reached by TLS alone, and what its pages may run. */
final class ShopFront implements Endpoint {

    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final Endpoint shop;

    ShopFront(Endpoint shop) {
        this.shop = shop;
    }

    @Override
    public Answer answer(Call call) {
        boolean plain = call.authority().scheme().equals("http");
        if (plain && !call.authority().outside() && call.settings().text(Switches.SCHEME).equals("mixed")) {
            return Answer.of(308).with("Location", ShopHosts.ISSUER + call.target());
        }
        Answer answer = shop.answer(call);
        if (!plain && call.settings().get(Switches.HSTS)) {
            // Never over plain HTTP: whoever sits on the wire could have written it (RFC 6797 section 7.2).
            answer = answer.with("Strict-Transport-Security", HSTS);
        }
        boolean page = answer.headers()
                .stream()
                .anyMatch(line -> line.name().equals("Content-Type") && line.value().startsWith("text/html"));
        Optional<String> policy = policy(call);
        return page && policy.isPresent() ? answer.with("Content-Security-Policy", policy.get()) : answer;
    }

    /** Content Security Policy Level 3; the API is of another origin, so it has to be named. */
    private static Optional<String> policy(Call call) {
        String connect = "connect-src 'self' " + ShopHosts.audience(call.authority());
        return switch (call.settings().get(Switches.CSP)) {
            case "on" -> Optional.of("default-src 'self'; script-src 'self'; " + connect);
            case "connectOnly" -> Optional.of(connect);
            default -> Optional.empty();
        };
    }
}
