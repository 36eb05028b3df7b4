package dev.authscope.server.token;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * Issues the access tokens of a partner of the shop, in the profile of RFC 9068 and with the partner's own key. Who is an admin
 * there says nothing about the shop.
 */
public final class PartnerIssuer {

    /** How the partner names itself in {@code iss}. */
    public static final String ISSUER = "https://partner.example";

    private static final String KEY_ID = "p1";
    private static final int JTI_OCTETS = 16;

    private final SigningKey key;
    private final byte[] jti;

    public PartnerIssuer(Randomness randomness) {
        jti = randomness.octets("partner/jti", JTI_OCTETS);
        key = new KeyPairKey(KEY_ID, "RS256", PinnedKeys.named("partner"),
                purpose -> randomness.octets("partner/" + purpose, JTI_OCTETS));
    }

    /**
     * Issues a token that lives from now on.
     *
     * @param client who asks, in the partner's own numbering
     * @param audience whose API the token is for
     */
    public String issue(String client, List<String> roles, String audience, LabSettings settings, Journal journal) {
        long issued = journal.now().getEpochSecond();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key.alg());
        header.put("typ", "at+jwt");
        header.put("kid", key.id());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", client);
        claims.put("aud", audience);
        claims.put("client_id", client);
        claims.put("iat", issued);
        claims.put("exp", issued + settings.get(Switches.ACCESS_TTL).toSeconds());
        claims.put("jti", Base64.getUrlEncoder().withoutPadding().encodeToString(jti));
        claims.put("roles", roles);
        return IdTokenIssuer.signed(key, header, claims);
    }
}
