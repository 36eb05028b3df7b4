package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.server.decision.Outcome;

/** What each deliberate weakness of the verifier opens, and that it opens nothing else. */
class WeakVerifierTest {

    /** The attacks in their order: unsigned, public key as secret, expired, other audience, and an honest token. */
    @ParameterizedTest
    @CsvSource({"none,         401 401 401 401 200", "algNone,      200 401 401 401 200",
            "algConfusion, 401 200 401 401 200", "noExp,        401 401 200 401 200",
            "noAud,        401 401 401 200 200" })
    void eachWeaknessOpensExactlyOneAttack(String bug, String statuses) throws Exception {
        try (RunningLab lab = new RunningLab("mode", "jwt", "alg", "RS256", "bug", bug)) {
            String old = login(lab, "");
            lab.clock.advance(Duration.ofMinutes(15));
            String honest = login(lab, "");
            String elsewhere = login(lab, ",\"resource\":\"https://photos.example\"");
            String payload = honest.split("\\.")[1];
            String unsigned = part("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}") + "." + payload + ".";
            String input = part("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}") + "." + payload;
            String confused = input + "." + hmac(pem(lab), input);

            List<String> answers = new ArrayList<>();
            for (String token : List.of(unsigned, confused, old, elsewhere, honest)) {
                answers.add(String.valueOf(me(lab, token)));
            }

            assertThat(String.join(" ", answers)).isEqualTo(statuses);
        }
    }

    @ParameterizedTest
    @CsvSource({"algNone, jwt.alg", "algNone, jwt.signature", "algConfusion, jwt.alg", "noExp, jwt.exp",
            "noAud, jwt.aud" })
    void theMissingCheckIsRecordedAsSwitchedOff(String bug, String check) {
        try (RunningLab lab = new RunningLab("mode", "jwt", "alg", "RS256", "bug", bug)) {
            String token = login(lab, "");
            int before = lab.events.settled().size();
            assertThat(me(lab, token)).isEqualTo(200);
            assertThat(lab.checks(before, Outcome.SKIPPED)).contains(check);
        }
    }

    @Test
    void aLoginWithTheScopeOpenidIsAnsweredWithAnIdTokenThatTheApiRefuses() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "alg", "RS256")) {
            WireAnswer answer = lab.client()
                    .json("/auth/login", "{\"username\":\"alice\",\"password\":\"alice-pw-1\","
                            + "\"scope\":\"profile openid\",\"nonce\":\"n-7\"}");
            String idToken = member(answer.body(), "id_token");
            String payload = new String(Base64.getUrlDecoder().decode(idToken.split("\\.")[1]), StandardCharsets.UTF_8);
            assertThat(payload).startsWith("{\"iss\":\"https://shop.example\",\"sub\":\"u-1001\","
                    + "\"aud\":[\"shop-web\",\"https://api.shop.example\"],\"azp\":\"shop-web\"")
                    .contains("\"nonce\":\"n-7\"")
                    .doesNotContain("roles");
            assertThat(me(lab, idToken)).isEqualTo(401);
            assertThat(me(lab, member(answer.body(), "access_token"))).isEqualTo(200);
            assertThat(lab.client()
                    .json("/auth/login", "{\"username\":\"alice\",\"password\":\"alice-pw-1\",\"scope\":\"openids\"}")
                    .body()).doesNotContain("id_token");
        }
    }

    private static String member(String json, String name) {
        String start = "\"" + name + "\":\"";
        int from = json.indexOf(start) + start.length();
        return json.substring(from, json.indexOf('"', from));
    }

    @Test
    void aTokenForAServiceThatNobodyKnowsIsNotIssued() {
        try (RunningLab lab = new RunningLab("mode", "jwt")) {
            WireAnswer answer = lab.client()
                    .json("/auth/login",
                            "{\"username\":\"alice\",\"password\":\"alice-pw-1\",\"resource\":\"https://evil.example\"}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_target\"}");
        }
    }

    @Test
    void anotherSecretIsAnotherKeyWithItsOwnName() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "secret", "weak")) {
            String old = login(lab, "");
            assertThat(me(lab, old)).isEqualTo(200);
            lab.server.change(lab.settings().with("secret", "random32"));
            assertThat(me(lab, old)).isEqualTo(401);
            assertThat(lab.failedChecks()).containsExactly("jwt.key");
            assertThat(me(lab, login(lab, ""))).isEqualTo(200);
        }
    }

    @Test
    void aWordSignsTokensThatAnybodyWhoKnowsItCanMake() throws Exception {
        try (RunningLab lab = new RunningLab("mode", "jwt", "secret", "weak")) {
            String input = login(lab, "").replaceAll("\\.[^.]*$", "");
            assertThat(me(lab, input + "." + hmac("mysecret".getBytes(StandardCharsets.UTF_8), input))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"token, 200", "lookup, 403" })
    void aWithdrawnRoleWorksOnOnlyWhereTheTokenIsBelieved(String rolesFrom, int status) {
        try (RunningLab lab = new RunningLab("mode", "jwt", "rolesFrom", rolesFrom)) {
            String token = token(lab.client()
                    .json("/auth/login", "{\"username\":\"carol\",\"password\":\"carol-pw-1\"}"));
            assertThat(get(lab, "/admin/report", token)).isEqualTo(200);
            assertThat(lab.server.setRoles("carol", List.of("user"))).isTrue();
            assertThat(get(lab, "/admin/report", token)).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"login, 200", "now, 403" })
    void aRenewedTokenSaysTheRolesOfTheLoginOrOfNow(String rolesAtRefresh, int status) {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage", "rolesAtRefresh",
                rolesAtRefresh)) {
            WireAnswer login = lab.client()
                    .json("/auth/login", "{\"username\":\"carol\",\"password\":\"carol-pw-1\"}");
            String refresh = login.body().replaceAll(".*\"refresh_token\":\"([^\"]+)\".*", "$1");
            assertThat(lab.server.setRoles("carol", List.of("user"))).isTrue();
            String renewed = token(lab.client()
                    .form("/auth/token", "grant_type=refresh_token&refresh_token=" + refresh));
            assertThat(get(lab, "/admin/report", renewed)).isEqualTo(status);
        }
    }

    private static String login(RunningLab lab, String more) {
        return token(lab.client()
                .json("/auth/login", "{\"username\":\"alice\",\"password\":\"alice-pw-1\"" + more + "}"));
    }

    private static String token(WireAnswer answer) {
        return answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static int me(RunningLab lab, String token) {
        return get(lab, "/me", token);
    }

    private static int get(RunningLab lab, String path, String token) {
        return lab.client().send("GET", "api.shop.example", path, "", "Authorization: Bearer " + token).status();
    }

    private static byte[] pem(RunningLab lab) throws ParseException, JOSEException {
        byte[] key = JWKSet.parse(lab.client().get("/.well-known/jwks.json").body())
                .getKeys()
                .getFirst()
                .toRSAKey()
                .toRSAPublicKey()
                .getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[]{'\n' }).encodeToString(key);
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String hmac(byte[] secret, String input) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
