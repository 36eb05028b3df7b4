package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import dev.authscope.server.json.JsonText;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Draw;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * Issues access tokens in the profile of RFC 9068, or with a set of claims to study. Header and claims are written in a fixed order, so that the same values
 * give the same token.
 */
public final class AccessTokenIssuer {

    private static final int JTI_OCTETS = 16;
    private static final String CLIENT = "shop-web";
    private static final String BACKEND = "shop-bff";

    private final TokenKeys keys;
    private final Randomness randomness;
    private final OpaqueIssuer opaque;
    private final RoleVersions versions;

    /** @param opaque where tokens are issued that only their issuer understands */
    public AccessTokenIssuer(TokenKeys keys, Randomness randomness, OpaqueIssuer opaque, RoleVersions versions) {
        this.versions = versions;
        this.opaque = opaque;
        this.keys = keys;
        this.randomness = randomness;
    }

    /**
     * Issues a token that lives from now on.
     *
     * @param issuer origin of the shop, as the client names it
     * @param audience origin of the API that is to accept it
     * @throws OpaqueIssuer.UnavailableException when the token is to be opaque and its issuer does not run
     */
    public AccessToken issue(Subject subject, String issuer, String audience, LabSettings settings, Journal journal) {
        return issue(subject, issuer, audience, settings.get(Switches.ACCESS_TTL), settings, journal);
    }

    /** Issues a token that lives for a time of its own. */
    public AccessToken issue(Subject subject, String issuer, String audience, Duration lifetime, LabSettings settings,
            Journal journal) {
        if (settings.get(Switches.TOKEN_FORMAT).equals("opaque")) {
            return opaque.tokens().issue(subject, settings, journal);
        }
        Draw draw = randomness.draw(ItemKind.ACCESS_TOKEN, JTI_OCTETS);
        long issued = journal.now().getEpochSecond();
        Instant expires = Instant.ofEpochSecond(issued).plus(lifetime);
        boolean study = settings.get(Switches.CLAIM_SET).equals("study");
        boolean named = settings.get(Switches.CLAIM_SET).equals("rfc9068");
        String jti = study ? draw.name().toLowerCase(Locale.ROOT).replace("at", "a") : draw.base64Url();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject.sub());
        claims.put("aud", audience);
        if (!study) {
            claims.put("client_id", settings.get(Switches.MODE).equals("bff") ? BACKEND : CLIENT);
        }
        claims.put("iat", issued);
        claims.put("exp", expires.getEpochSecond());
        claims.put("jti", jti);
        if (named) {
            claims.put("name", subject.name());
        }
        claims.put("roles", subject.roles());
        if (settings.get(Switches.ROLES_FROM).equals("versioned")) {
            claims.put("ver", versions.of(subject.sub()));
        }
        if (study) {
            // A public name that cannot collide, and a private one that only these two parties agreed on (RFC 7519 section 4).
            claims.put("https://shop.example/claims/plan", "gold");
            claims.put("cart_id", "c-77");
        }
        if (settings.get(Switches.PAYLOAD).equals("sensitive")) {
            claims.put("phone", "010-0000-0000");
        }
        List<String> permissions = permissions(Integer.parseInt(settings.get(Switches.CLAIMS)));
        if (!permissions.isEmpty()) {
            claims.put("perms", permissions);
        }
        SigningKey key = keys.signing(settings);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key.alg());
        header.put("typ", settings.get(Switches.TYP));
        if (!study) {
            header.put("kid", key.id());
        }
        String text = sign(key, header, claims, settings);
        journal.issued(draw, text, expires);
        return new AccessToken(draw.name(), text, issuer, jti, expires, lifetime.toSeconds());
    }

    private static List<String> permissions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.format(Locale.ROOT, "perm-%03d:read", number))
                .toList();
    }

    private String sign(SigningKey key, Map<String, Object> header, Map<String, Object> claims, LabSettings settings) {
        String input = part(header, settings) + "." + part(claims, settings);
        String signed = input + "." + key.sign(input);
        return settings.get(Switches.PAYLOAD).equals("encrypted") ? keys.seal().seal(signed) : signed;
    }

    private static String part(Map<String, Object> object, LabSettings settings) {
        String json = settings.get(Switches.SPACING).equals("pretty")
                ? JsonText.writePretty(object)
                : JsonText.write(object);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
