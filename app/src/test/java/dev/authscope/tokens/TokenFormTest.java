package dev.authscope.tokens;

import static dev.authscope.tokens.VerdictAssert.assertRefused;
import static dev.authscope.tokens.VerdictAssert.assertValid;
import static dev.authscope.tokens.VerdictAssert.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All tokens here are signed rightly over what they are, so that only the form can refuse them. */
class TokenFormTest {

    private static final String KEY = TokenMint.jwk("HS256");
    private static final String HEADER = TokenMint.base64("{\"alg\":\"HS256\"}");
    private static final String PAYLOAD = TokenMint.base64("{\"sub\":\"alice\"}");

    private static Verification judge(String token, Profile profile) {
        return verify(token, KEY, profile, "HS256");
    }

    private static String signedHeader(byte[] header) {
        return TokenMint.signed("HS256", TokenMint.base64(header) + "." + PAYLOAD);
    }

    private static String signedHeader(String header) {
        return signedHeader(header.getBytes(StandardCharsets.UTF_8));
    }

    private static String signedPayload(byte[] payload) {
        return TokenMint.signed("HS256", HEADER + "." + TokenMint.base64(payload));
    }

    private static String signedPayload(String payload) {
        return signedPayload(payload.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"'',form.empty", "abc,form.parts", "a.b,form.parts", "a.b.c.d,form.parts",
            "a.b.c.d.e,form.encrypted", "a.b.c.d.e.f,form.parts", "'{\"payload\":\"Zm9v\"}',form.jsonSerialization" })
    void onlyThreePartsAreAToken(String text, String code) {
        assertRefused(judge(text, Profile.JWS), "jwt.parse", code);
    }

    @ParameterizedTest
    @CsvSource({"' ',character", "'\n',character", "=,padding", "+,character", "/,character", "?,character", "A,length",
            "\u00e9,character", "\u212a,character" })
    void everyOtherCharacterIsRefusedInEveryPartEvenWhenItWasSigned(String more, String problem) {
        String header = TokenMint.base64("{\"alg\":\"HS256\"}");
        String payload = "AAAA";
        for (String input : List.of(header + more + "." + payload, header + "." + payload + more,
                header + "." + more + payload)) {
            assertRefused(judge(TokenMint.signed("HS256", input), Profile.JWS), "jwt.parse",
                    "form.base64url." + problem);
        }
        String signed = TokenMint.signed("HS256", header + "." + payload);
        String code = more.equals("A") ? "form.base64url.canonical" : "form.base64url." + problem;
        // 43 characters and one more are a possible length, but not a canonical code of 32 octets.
        if (!more.equals("A")) {
            assertRefused(judge(signed + more, Profile.JWS), "jwt.parse", code);
        }
    }

    @Test
    void aPayloadWithUnusedBitsIsRefusedEvenWhenItWasSigned() {
        assertRefused(judge(TokenMint.signed("HS256", HEADER + ".AB"), Profile.JWS), "jwt.parse",
                "form.base64url.canonical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"alg\"", "1", "{\"alg\":\"HS256\"", "{\"alg\":\"HS256\"}}",
            "{\"alg\":\"HS256\"} x",
            "{\"alg\":\"HS256\"}{}", "{'alg':'HS256'}", "{alg:\"HS256\"}", "{\"alg\":\"HS256\",}",
            "// c\n{\"alg\":\"HS256\"}",
            "\uFEFF{\"alg\":\"HS256\"}", "{\"alg\":\"HS256\",\"x\":01}", "{\"alg\":\"HS256\",\"x\":NaN}",
            "{\"alg\":\"HS256\",\"x\":\"\u0001\"}", "{\"alg\":\"none\",\"alg\":\"HS256\"}",
            "{\"alg\":\"HS256\",\"\\u0061lg\":\"HS256\"}",
            "{\"alg\":\"HS256\",\"x\":{\"y\":1,\"y\":1}}", "{\"alg\":\"HS256\",\"x\":[{\"y\":1,\"y\":1}]}" })
    void aHeaderThatIsNotOneJsonObjectIsRefused(String header) {
        assertRefused(judge(signedHeader(header), Profile.JWS), "jwt.parse", "form.json");
    }

    @Test
    void aHeaderInAnotherEncodingIsRefused() {
        String header = "{\"alg\":\"HS256\"}";

        assertRefused(judge(signedHeader(header.getBytes(StandardCharsets.UTF_16LE)), Profile.JWS), "jwt.parse",
                "form.json");
        assertRefused(judge(signedHeader(header.getBytes(StandardCharsets.UTF_16)), Profile.JWS), "jwt.parse",
                "form.utf8");
        assertRefused(judge(signedHeader("{\"alg\":\"HS256\",\"x\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Profile.JWS), "jwt.parse", "form.utf8");
    }

    @Test
    void aRealReplacementCharacterAndWhiteSpaceInTheHeaderAreFine() {
        assertValid(signedHeader(" {\r\n\t\"x\" : \"\uFFFD\", \"alg\" : \"HS256\" } "), KEY, Profile.JWS, "HS256");
    }

    @Test
    void nestingIsBounded() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertRefused(
                judge(signedHeader("{\"alg\":\"HS256\",\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"), Profile.JWS),
                "jwt.parse", "form.json");
        assertRefused(judge(signedPayload("{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"), Profile.JWT), "jwt.parse",
                "form.json");
        assertRefused(judge(signedPayload("{\"x\":" + deep + "}"), Profile.JWT), "jwt.parse", "form.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foo", "[]", "{\"exp\":1,\"exp\":2}", "{\"x\":{\"y\":1,\"y\":1}}", "{} {}" })
    void aJwtNeedsAClaimsObjectAndAJwsDoesNot(String payload) {
        assertRefused(judge(signedPayload(payload), Profile.JWT), "jwt.parse", "form.json");
        assertValid(signedPayload(payload), KEY, Profile.JWS, "HS256");
    }

    @Test
    void aPayloadThatIsNotTextIsFineForAJwsOnly() {
        byte[] octets = {(byte) 0xff, 0, 1 };

        assertRefused(judge(signedPayload(octets), Profile.JWT), "jwt.parse", "form.utf8");
        assertValid(signedPayload(octets), KEY, Profile.JWS, "HS256");
    }

    @Test
    void aTokenInsideATokenIsNotClaims() {
        String inner = signedPayload("{}");
        String token = TokenMint.token("HS256", "{\"alg\":\"HS256\",\"cty\":\"JWT\"}", inner);

        assertRefused(judge(token, Profile.JWT), "jwt.parse", "form.nested");
        assertValid(token, KEY, Profile.JWS, "HS256");
    }

    @Test
    void aDetachedPayloadDoesNotVerify() {
        String token = signedPayload("{\"sub\":\"alice\"}");
        String signature = token.substring(token.lastIndexOf('.'));

        assertRefused(judge(HEADER + "." + signature, Profile.JWS), "jwt.signature", "signature.wrongCode");
    }

    @ParameterizedTest
    @CsvSource({"'{\"alg\":\"HS256\",\"typ\":1}',form.noString", "'{\"alg\":\"HS256\",\"cty\":null}',form.noString" })
    void aHeaderParameterOfTheWrongTypeIsRefused(String header, String code) {
        assertRefused(judge(signedHeader(header), Profile.JWS), "jwt.parse", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sub\":1}", "{\"jti\":null}", "{\"iss\":[]}" })
    void aClaimThatMustBeAStringIsRefusedOtherwise(String claims) {
        assertRefused(judge(signedPayload(claims), Profile.JWT), "jwt.parse", "form.noString");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"aud\":1}", "{\"aud\":null}", "{\"aud\":{}}", "{\"aud\":[\"a\",1]}" })
    void anAudienceOfTheWrongFormIsRefused(String claims) {
        assertRefused(judge(signedPayload(claims), Profile.JWT), "jwt.parse", "aud.form");
    }

    @ParameterizedTest
    @CsvSource({"'{\"crit\":[\"exp\"],\"exp\":1}',crit.unknown", "'{\"crit\":[\"b64\"],\"b64\":true}',crit.unknown",
            "'{\"crit\":[\"b64\"],\"b64\":false}',crit.unknown", "'{\"crit\":[]}',crit.empty",
            "'{\"crit\":\"x\"}',crit.noArray",
            "'{\"crit\":null}',crit.noArray", "'{\"crit\":{}}',crit.noArray", "'{\"crit\":[1]}',crit.noName",
            "'{\"crit\":[\"x\",\"x\"],\"x\":1}',crit.twice", "'{\"crit\":[\"alg\"]}',crit.standard",
            "'{\"crit\":[\"x\"]}',crit.missing", "'{\"b64\":false}',crit.unencoded",
            "'{\"b64\":\"false\"}',crit.unencoded" })
    void nothingCriticalIsUnderstood(String members, String code) {
        String header = "{\"alg\":\"HS256\"," + members.substring(1);

        assertRefused(judge(signedHeader(header), Profile.JWS), "jwt.crit", code);
        assertRefused(judge(signedHeader(header), Profile.JWT), "jwt.crit", code);
    }

    @ParameterizedTest
    @CsvSource({"'{}',alg.missing", "'{\"alg\":null}',alg.noString", "'{\"alg\":[\"HS256\"]}',alg.noString",
            "'{\"alg\":256}',alg.noString" })
    void withoutAnAlgorithmNothingIsAccepted(String header, String code) {
        assertRefused(judge(signedHeader(header), Profile.JWS), "jwt.alg", code);
    }
}
