package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;

import dev.authscope.server.json.JsonText;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * Issues access tokens in the profile of RFC 9068. Header and claims are written in a fixed order, so that the same values
 * give the same token.
 */
public final class AccessTokenIssuer {

    private static final int JTI_OCTETS = 16;
    private static final String CLIENT = "shop-web";

    private final SigningKey key;
    private final Randomness randomness;

    public AccessTokenIssuer(SigningKey key, Randomness randomness) {
        this.key = key;
        this.randomness = randomness;
    }

    /**
     * Issues a token that lives from now on.
     *
     * @param issuer origin of the shop, as the client names it
     * @param audience origin of the API that is to accept it
     */
    public AccessToken issue(Subject subject, String issuer, String audience, LabSettings settings, Journal journal) {
        Draw draw = randomness.draw(ItemKind.ACCESS_TOKEN, JTI_OCTETS);
        Duration lifetime = settings.get(Switches.ACCESS_TTL);
        long issued = journal.now().getEpochSecond();
        Instant expires = Instant.ofEpochSecond(issued).plus(lifetime);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject.sub());
        claims.put("aud", audience);
        claims.put("client_id", CLIENT);
        claims.put("iat", issued);
        claims.put("exp", expires.getEpochSecond());
        claims.put("jti", draw.base64Url());
        claims.put("name", subject.name());
        claims.put("roles", subject.roles());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "HS256");
        header.put("typ", settings.get(Switches.TYP));
        header.put("kid", key.id());
        String text = sign(JsonText.write(header), JsonText.write(claims));
        journal.issued(draw, text, expires);
        return new AccessToken(draw.name(), text, issuer, draw.base64Url(), expires, lifetime.toSeconds());
    }

    private String sign(String header, String claims) {
        Base64URL first = Base64URL.encode(header);
        String input = first + "." + Base64URL.encode(claims);
        try {
            JWSSigner signer = new MACSigner(key.secret());
            return input + "." + signer.sign(JWSHeader.parse(first), input.getBytes(StandardCharsets.US_ASCII));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A header and a key of our own making do not fit", e);
        }
    }
}
