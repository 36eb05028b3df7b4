package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.json.JsonText;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * Issues ID tokens (OpenID Connect Core 1.0 section 2): they tell a client who logged in, and open nothing. They are signed with
 * the key that signs access tokens, as issuers commonly do.
 */
public final class IdTokenIssuer {

    private static final String CLIENT = "shop-web";

    private final TokenKeys keys;

    public IdTokenIssuer(TokenKeys keys) {
        this.keys = keys;
    }

    /**
     * Issues an ID token for a login.
     *
     * @param use whose audience is named beside the client, as section 2 allows
     * @param nonce from the client's request; left out when empty
     */
    public String issue(Subject subject, TokenUse use, String nonce, LabSettings settings, Journal journal) {
        long issued = journal.now().getEpochSecond();
        SigningKey key = keys.signing(settings);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key.alg());
        header.put("typ", "JWT");
        header.put("kid", key.id());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", use.issuer());
        claims.put("sub", subject.sub());
        claims.put("aud", List.of(CLIENT, use.audience()));
        claims.put("azp", CLIENT);
        claims.put("iat", issued);
        claims.put("exp", issued + settings.get(Switches.ACCESS_TTL).toSeconds());
        if (!nonce.isEmpty()) {
            claims.put("nonce", nonce);
        }
        claims.put("name", subject.name());
        return signed(key, header, claims);
    }

    /** The compact form (RFC 7515 section 7.1). */
    static String signed(SigningKey key, Map<String, Object> header, Map<String, Object> claims) {
        String input = part(header) + "." + part(claims);
        return input + "." + key.sign(input);
    }

    private static String part(Map<String, Object> object) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonText.write(object).getBytes(StandardCharsets.UTF_8));
    }
}
