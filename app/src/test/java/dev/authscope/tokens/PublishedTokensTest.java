package dev.authscope.tokens;

import static dev.authscope.tokens.VerdictAssert.assertRefused;
import static dev.authscope.tokens.VerdictAssert.assertValid;
import static dev.authscope.tokens.VerdictAssert.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens printed in the standards themselves. */
class PublishedTokensTest {

    private static final String RFC_7519_HEADER = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9";
    private static final String CLAIMS = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    private static final String RFC_7519_TOKEN = RFC_7519_HEADER + "." + CLAIMS
            + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String RFC_7515_SECRET = "{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow\"}";
    private static final String RFC_7515_EC_KEY = "{\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";
    private static final String RFC_7515_EC_TOKEN = "eyJhbGciOiJFUzI1NiJ9." + CLAIMS
            + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    @Test
    void theTokenOfRfc7519IsSignedRightAndHasExpired() {
        assertRefused(verify(RFC_7519_TOKEN, RFC_7515_SECRET, Profile.JWT, "HS256"), "jwt.exp", "exp.over");
        assertValid(RFC_7519_TOKEN, RFC_7515_SECRET, Profile.JWS, "HS256");
    }

    @Test
    void theTokenOfRfc7519IsValidUntilTheSecondBeforeItExpires() {
        KeySet keys = TokenMint.keys(RFC_7515_SECRET);
        TokenPolicy policy = TokenPolicy.of(Profile.JWT, List.of("HS256"));
        Instant expiry = Instant.ofEpochSecond(1_300_819_380L);

        assertThat(verify(RFC_7519_TOKEN, keys, policy, expiry.minusNanos(1)).valid()).isTrue();
        assertRefused(verify(RFC_7519_TOKEN, keys, policy, expiry), "jwt.exp", "exp.over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"l", "m", "n" })
    void anotherSpellingOfTheSameSignatureIsNotCanonical(String last) {
        String token = RFC_7519_TOKEN.substring(0, RFC_7519_TOKEN.length() - 1) + last;

        assertRefused(verify(token, RFC_7515_SECRET, Profile.JWS, "HS256"), "jwt.parse", "form.base64url.canonical");
    }

    @Test
    void paddingIsRefused() {
        assertRefused(verify(RFC_7519_TOKEN + "=", RFC_7515_SECRET, Profile.JWS, "HS256"), "jwt.parse",
                "form.base64url.padding");
    }

    @Test
    void theEs256TokenOfRfc7515IsAccepted() {
        assertValid(RFC_7515_EC_TOKEN, RFC_7515_EC_KEY, Profile.JWS, "ES256");
    }

    @Test
    void theUnsecuredTokenOfRfc7515IsNeverAccepted() {
        String token = "eyJhbGciOiJub25lIn0." + CLAIMS + ".";

        assertRefused(verify(token, RFC_7515_SECRET, Profile.JWS, "none", "HS256"), "jwt.alg", "alg.unsecured");
    }

    @Test
    void theEd25519TokenOfRfc8037IsAccepted() {
        String key = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
        String token = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

        assertValid(token, key, Profile.JWS, "EdDSA");
        assertRefused(verify(token, key, Profile.JWS, "Ed25519"), "jwt.alg", "alg.notAllowed");
    }
}
