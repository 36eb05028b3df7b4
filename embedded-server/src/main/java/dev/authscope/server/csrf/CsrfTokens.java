package dev.authscope.server.csrf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/** Tokens of the double-submit style that the server need not remember: a random part, bound to the session by an HMAC. */
public final class CsrfTokens {

    private final byte[] key;

    /** @param key known to the server alone */
    public CsrfTokens(byte[] key) {
        this.key = key.clone();
    }

    /** A token that only fits one session. */
    public String bind(String random, String session) {
        return random + "." + mac(random + "." + session);
    }

    /** Whether a token was made for a session. */
    public boolean isBound(@Nullable String token, String session) {
        int dot = token == null ? -1 : token.lastIndexOf('.');
        return token != null && dot > 0 && MessageDigest.isEqual(
                bind(token.substring(0, dot), session).getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
