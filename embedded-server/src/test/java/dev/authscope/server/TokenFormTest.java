package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token looks like under the settings that change its form, and that the API accepts each form and no other. */
class TokenFormTest {

    private static final String VECTOR = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3Nob3AuZXhhbXBsZSIsInN1YiI6"
            + "InUtMTAwMSIsImF1ZCI6Imh0dHBzOi8vYXBpLnNob3AuZXhhbXBsZSIsImlhdCI6MTc3MjQwOTYwMCwiZXhwIjoxNzcyNDEwNTAw"
            + "LCJqdGkiOiJhMSIsInJvbGVzIjpbInVzZXIiXSwiaHR0cHM6Ly9zaG9wLmV4YW1wbGUvY2xhaW1zL3BsYW4iOiJnb2xkIiwiY2Fy"
            + "dF9pZCI6ImMtNzcifQ.Ycq2y-O8flNenP4D67as9Yncyu394okSc4PcmFS9VDw";

    @Test
    void theTokenToStudyIsTheSameOctetsThatEverybodyCanRecompute() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "claimSet", "study", "typ", "JWT")) {
            assertThat(login(lab)).isEqualTo(VECTOR);
            assertThat(me(lab, VECTOR)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"HS256,43", "RS256,342", "ES256,86" })
    void eachAlgorithmSignsAndIsVerified(String alg, int signatureCharacters) {
        try (RunningLab lab = new RunningLab("mode", "jwt", "alg", alg)) {
            String token = login(lab);
            assertThat(token.split("\\.")[2]).hasSize(signatureCharacters);
            assertThat(me(lab, token)).isEqualTo(200);
            char other = token.charAt(token.length() - 20) == 'A' ? 'B' : 'A';
            assertThat(me(lab, token.substring(0, token.length() - 20) + other + token.substring(token.length() - 19)))
                    .isEqualTo(401);
            assertThat(lab.failedChecks()).last().isEqualTo("jwt.signature");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256", "ES256" })
    void theSameSeedSignsWithTheSameOctets(String alg) {
        try (RunningLab one = new RunningLab("mode", "jwt", "alg", alg);
                RunningLab other = new RunningLab("mode", "jwt", "alg", alg)) {
            assertThat(login(one)).isEqualTo(login(other));
        }
    }

    @ParameterizedTest
    @CsvSource({"HS256,RS256", "RS256,HS256", "RS256,ES256", "ES256,RS256" })
    void aTokenOfAnotherAlgorithmIsRefusedBeforeItsKeyIsLookedUp(String issued, String accepted) {
        try (RunningLab issuer = new RunningLab("mode", "jwt", "alg", issued);
                RunningLab api = new RunningLab("mode", "jwt", "alg", accepted)) {
            assertThat(me(api, login(issuer))).isEqualTo(401);
            assertThat(api.failedChecks()).containsExactly("jwt.alg");
        }
    }

    @Test
    void onlyPublicKeysArePublished() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "alg", "RS256")) {
            String keys = lab.client().send("GET", "shop.example", "/.well-known/jwks.json", "").body();
            assertThat(keys).contains("\"kty\":\"RSA\"", "\"kid\":\"k1\"", "\"n\":\"")
                    .doesNotContain("\"d\":", "\"p\":");
        }
        try (RunningLab lab = new RunningLab("mode", "jwt", "alg", "HS256")) {
            assertThat(lab.client().send("GET", "shop.example", "/.well-known/jwks.json", "").body())
                    .isEqualTo("{\"keys\":[]}");
        }
    }

    @Test
    void anEncryptedTokenHasFivePartsShowsNoClaimAndIsAccepted() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "claimSet", "study", "typ", "JWT", "payload",
                "encrypted")) {
            String token = login(lab);
            String[] parts = token.split("\\.", -1);
            assertThat(parts).hasSize(5);
            assertThat(parts[1]).isEmpty();
            assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                    .isEqualTo("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"JWT\",\"cty\":\"JWT\"}");
            assertThat(me(lab, token)).isEqualTo(200);
            char other = parts[3].charAt(7) == 'A' ? 'B' : 'A';
            parts[3] = parts[3].substring(0, 7) + other + parts[3].substring(8);
            assertThat(me(lab, String.join(".", parts))).isEqualTo(401);
            assertThat(lab.failedChecks()).last().isEqualTo("jwt.parse");
        }
    }

    @Test
    void whereTokensAreEncryptedASignedOneAloneIsRefused() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "claimSet", "study", "typ", "JWT", "payload",
                "encrypted")) {
            assertThat(me(lab, VECTOR)).isEqualTo(401);
            assertThat(lab.failedChecks()).containsExactly("jwt.parse");
        }
    }

    @Test
    void otherSpacesAreOtherOctetsAndAnotherSignatureAroundTheSameClaims() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "claimSet", "study", "typ", "JWT", "spacing", "pretty")) {
            String token = login(lab);
            String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
            assertThat(claims).startsWith("{\n  \"iss\"").doesNotContain("\r");
            assertThat(token.split("\\.")[2]).isNotEqualTo(VECTOR.split("\\.")[2]);
            assertThat(me(lab, token)).isEqualTo(200);
        }
    }

    private static String login(RunningLab lab) {
        String body = lab.client()
                .send("POST", "shop.example", "/auth/login", "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}",
                        "Content-Type: application/json")
                .body();
        return body.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static int me(RunningLab lab, String token) {
        return lab.client().send("GET", "api.shop.example", "/me", "", "Authorization: Bearer " + token).status();
    }
}
