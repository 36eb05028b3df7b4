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

    private static final String RFC_7520_PAYLOAD = "SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb2"
            + "50byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcg"
            + "d2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4";
    private static final String RFC_7520_RSA_KEY = "{\"kty\":\"RSA\",\"kid\":\"bilbo.baggins@hobbiton.example\",\"use\":\"sig\",\"e\":\"AQAB\",\"n\":\""
            + "n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJ"
            + "mSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tp"
            + "e-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vn"
            + "iUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw\"}";
    private static final String RFC_7520_EC_KEY = "{\"kty\":\"EC\",\"kid\":\"bilbo.baggins@hobbiton.example\",\"use\":\"sig\",\"crv\":\"P-521\","
            + "\"x\":\"AHKZLLOsCOzz5cY97ewNUajB957y-C-U88c3v13nmGZx6sYl_oJXu9A5RkTKqjqvjyekWF-7ytDyRXYgCF5cj0Kt\","
            + "\"y\":\"AdymlHvOiLxXkEhayXQnNCvDX4h9htZaCJN34kfmC6pV5OhQHiraVySsUdaQkAgDPrwQrJmbnX9cwlGfP-HqHZR1\"}";
    private static final String RFC_7520_SECRET = "{\"kty\":\"oct\",\"kid\":\"018c0ae5-4d9b-471b-bfd6-eef314bc7037\",\"use\":\"sig\","
            + "\"alg\":\"HS256\",\"k\":\"hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg\"}";

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

    /** RFC 7520 4.1 to 4.4. */
    @Test
    void theTokensOfTheJoseCookbookAreAccepted() {
        String rs256 = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9." + RFC_7520_PAYLOAD
                + "."
                + "MRjdkly7_-oTPTS3AXP41iQIGKa80A0ZmTuV5MEaHoxnW2e5CZ5NlKtainoFmKZopdHM1O2U4mwzJdQx996ivp83xu"
                + "glII7PNDi84wnB-BDkoBwA78185hX-Es4JIwmDLJK3lfWRa-XtL0RnltuYv746iYTh_qHRD68BNt1uSNCrUCTJDt5a"
                + "AE6x8wW1Kt9eRo4QPocSadnHXFxnt8Is9UzpERV0ePPQdLuW3IS_de3xyIrDaLGdjluPxUAhb6L2aXic1U12podGU0"
                + "KLUQSE_oI-ZnmKJ3F4uOZDnd6QZWJushZ41Axf_fcIe8u9ipH84ogoree7vjbU5y18kDquDg";
        String ps384 = "eyJhbGciOiJQUzM4NCIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9." + RFC_7520_PAYLOAD
                + "."
                + "cu22eBqkYDKgIlTpzDXGvaFfz6WGoz7fUDcfT0kkOy42miAh2qyBzk1xEsnk2IpN6-tPid6VrklHkqsGqDqHCdP6O8"
                + "TTB5dDDItllVo6_1OLPpcbUrhiUSMxbbXUvdvWXzg-UD8biiReQFlfz28zGWVsdiNAUf8ZnyPEgVFn442ZdNqiVJRm"
                + "BqrYRXe8P_ijQ7p8Vdz0TTrxUeT3lm8d9shnr2lfJT8ImUjvAA2Xez2Mlp8cBE5awDzT0qI0n6uiP1aCN_2_jLAeQT"
                + "lqRHtfa64QQSUmFAAjVKPbByi7xho0uTOcbH510a6GYmJUAfmWjwZ6oD4ifKo8DYM-X72Eaw";
        String es512 = "eyJhbGciOiJFUzUxMiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9." + RFC_7520_PAYLOAD
                + "."
                + "AE_R_YZCChjn4791jSQCrdPZCNYqHXCTZH0-JZGYNlaAjP2kqaluUIIUnC9qvbu9Plon7KRTzoNEuT4Va2cmL1eJAQ"
                + "y3mtPBu_u_sDDyYjnAMDxXPn7XrT0lw-kvAD890jl8e2puQens_IEKBpHABlsbEPX6sFY8OcGDqoRuBomu9xQ2";
        String hs256 = "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOGMwYWU1LTRkOWItNDcxYi1iZmQ2LWVlZjMxNGJjNzAzNyJ9."
                + RFC_7520_PAYLOAD
                + ".s0h6KThzkfBBBkLspW1h84VsJZFTsPPqMDA7g1Md7p0";

        assertValid(rs256, RFC_7520_RSA_KEY, Profile.JWS, "RS256");
        assertValid(ps384, RFC_7520_RSA_KEY, Profile.JWS, "PS384");
        assertValid(es512, RFC_7520_EC_KEY, Profile.JWS, "ES512");
        assertValid(hs256, RFC_7520_SECRET, Profile.JWS, "HS256");
        assertRefused(
                verify(rs256, RFC_7520_RSA_KEY.replace("\"use\"", "\"alg\":\"PS384\",\"use\""), Profile.JWS, "RS256"),
                "jwt.key", "key.alg");
        assertRefused(verify(rs256, RFC_7520_RSA_KEY, Profile.JWT, "RS256"), "jwt.parse", "form.json");
    }
}
