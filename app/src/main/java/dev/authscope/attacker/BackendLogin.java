package dev.authscope.attacker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.authscope.browser.WireAnswer;
import dev.authscope.flow.Header;

/** Logs in as any customer does where a backend keeps the tokens: at the issuer and back, each redirect followed by hand. */
final class BackendLogin {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SESSION = "__Host-bff";

    private final OwnClient client;

    BackendLogin(OwnClient client) {
        this.client = client;
    }

    /** The cookie of the session; empty when the login did not come through. */
    Optional<Header> cookie(String user, String password) {
        Optional<WireAnswer> begun = client.send("step", "GET", "/bff/login", null, null);
        Optional<String> cookie = begun.flatMap(answer -> cookie(answer, SESSION + "-tx"));
        Optional<String> issuer = begun.flatMap(answer -> answer.header("Location"));
        if (cookie.isEmpty() || issuer.isEmpty()) {
            return Optional.empty();
        }
        client.send("step", "GET", issuer.get(), null, null);
        String form = "request=" + encoded(issuer.get().substring(issuer.get().indexOf('?') + 1)) + "&username="
                + encoded(user) + "&password=" + encoded(password);
        return client.send("step", "POST", "https://idp.example/login", form, FORM)
                .flatMap(answer -> answer.header("Location"))
                .flatMap(back -> client.send("step", "GET", back, null, null, new Header("Cookie", cookie.get())))
                .flatMap(answer -> cookie(answer, SESSION))
                .map(session -> new Header("Cookie", session));
    }

    private static Optional<String> cookie(WireAnswer answer, String name) {
        List<String> lines = Header.all(answer.headers(), "Set-Cookie");
        return lines.stream()
                .map(line -> line.split(";", 2)[0])
                .filter(pair -> pair.startsWith(name + "=") && pair.length() > name.length() + 1)
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
