package dev.authscope.server.bff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Call;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.oauth.Parameters;
import dev.authscope.server.oauth.RegisteredClient;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.onward.Onward;

/** What the backend asks the issuer over connections of its own, where no browser hears it (RFC 6749 section 4.1.3). */
final class BackChannel {

    private static final String ISSUER_HOST = "idp.example";

    private final RegisteredClient client;
    private final Onward onward;

    BackChannel(RegisteredClient client, Onward onward) {
        this.client = client;
        this.onward = onward;
    }

    /** What came of asking for tokens. */
    sealed interface Granted {

        /** They were given. */
        record Given(BffSession.Tokens tokens) implements Granted {}

        /** The issuer refuses (RFC 6749 section 5.2). */
        record Refused() implements Granted {}

        /** The issuer does not answer, or not as it should. */
        record Unknown() implements Granted {}
    }

    /** Exchanges a code. */
    Granted forCode(String code, String verifier, Call cause) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", client.redirectUri());
        form.put("code_verifier", verifier);
        return tokens(form, "", cause);
    }

    /** Uses a refresh token. */
    Granted forRefreshToken(String token, Call cause) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", token);
        return tokens(form, token, cause);
    }

    /** Ends a refresh token and what came of it (RFC 7009); whatever the answer is, this side has done with it. */
    void revoke(String token, Call cause) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", token);
        form.put("token_type_hint", "refresh_token");
        post("/revoke", form, cause);
    }

    private Granted tokens(Map<String, String> form, String refresh, Call cause) {
        Optional<Onward.Passed> answer = post("/token", form, cause);
        int status = answer.map(Onward.Passed::status).orElse(0);
        if (status == 400 || status == 401) {
            return new Granted.Refused();
        }
        return answer.filter(passed -> passed.status() == 200)
                .flatMap(passed -> JsonText.readObject(passed.body()))
                .flatMap(members -> read(members, refresh, cause))
                .<Granted>map(Granted.Given::new)
                .orElseGet(Granted.Unknown::new);
    }

    /** @param refresh the token that stays when no other is given */
    private static Optional<BffSession.Tokens> read(Map<String, @Nullable Object> members, String refresh,
            Call cause) {
        boolean bearer = members.get("token_type") instanceof String type && type.equalsIgnoreCase("Bearer");
        if (!bearer || !(members.get("access_token") instanceof String access)
                || !(members.get("expires_in") instanceof Number seconds)) {
            return Optional.empty();
        }
        return Optional.of(new BffSession.Tokens(access,
                members.get("refresh_token") instanceof String other ? other : refresh,
                cause.journal().now().plusSeconds(seconds.longValue())));
    }

    private Optional<Onward.Passed> post(String path, Map<String, String> form, Call cause) {
        Optional<HopId> hop = cause.journal().hop();
        String body = Parameters.write(form);
        List<Onward.Field> fields = new ArrayList<>();
        fields.add(new Onward.Field("Host", ISSUER_HOST));
        fields.add(new Onward.Field("Authorization", client.authorization()));
        fields.add(new Onward.Field("Accept", "application/json"));
        fields.add(new Onward.Field("Content-Length",
                Integer.toString(body.getBytes(StandardCharsets.UTF_8).length)));
        fields.add(new Onward.Field("Content-Type", "application/x-www-form-urlencoded"));
        return hop.map(id -> onward.pass(id,
                new Onward.Request("POST", "https://" + ISSUER_HOST + path, fields, body)));
    }
}
