package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerTokenTest {

    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}";
    private static final String CLAIMS = "{\"iss\":\"https://shop.example\",\"sub\":\"u-1001\","
            + "\"aud\":\"https://api.shop.example\",\"exp\":1772410500,\"name\":\"Alice\"}";
    private static final String KEY = "authscope-lab-hs256-key-0123456789abcdef";

    private final RunningLab lab = new RunningLab("mode", "jwt");
    private WireClient client;

    @BeforeEach
    void connect() {
        client = lab.client();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aTokenWithTheRightKeyAndClaimsIsAccepted() {
        assertThat(me(sign(HEADER, CLAIMS)).body()).isEqualTo("{\"sub\":\"u-1001\",\"name\":\"Alice\",\"roles\":[]}");
        assertThat(me(sign(HEADER, CLAIMS.replace("\"https://api.shop.example\"",
                "[\"https://other.example\",\"https://api.shop.example\"]"))).status()).isEqualTo(200);
        assertThat(me(sign(HEADER, CLAIMS.replace("1772410500", "1772410500.5"))).status()).isEqualTo(200);
        assertThat(client.send("GET", "api.shop.example", "/me", "",
                "Authorization: bEaReR " + sign(HEADER, CLAIMS)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "jwt.alg       | \"alg\":\"HS256\"  | \"alg\":\"none\"",
            "jwt.alg       | \"alg\":\"HS256\"  | \"alg\":\"hs256\"",
            "jwt.alg       | \"alg\":\"HS256\"  | \"alg\":\"HS512\"",
            "jwt.alg       | \"alg\":\"HS256\"  | \"x\":1",
            "jwt.key       | \"kid\":\"k1\"     | \"kid\":\"../../dev/null\"",
            "jwt.key       | \"kid\":\"k1\"     | \"jku\":\"https://evil.example/\"",
            "jwt.parse     | \"kid\":\"k1\"     | \"kid\":\"k1\",\"crit\":[\"exp\"]",
            "jwt.parse     | \"kid\":\"k1\"     | \"kid\":\"k1\",\"kid\":\"k1\"",
            "jwt.typ       | at+jwt             | JWT" })
    void aHeaderThatIsNotTheIssuersIsRefused(String check, String original, String forged) {
        assertThat(me(sign(HEADER.replace(original, forged), CLAIMS)).status()).isEqualTo(401);
        assertThat(lab.failedChecks()).containsExactly(check);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "jwt.iss   | \"https://shop.example\"     | \"https://evil.example\"",
            "jwt.iss   | \"https://shop.example\"     | 1",
            "jwt.aud   | \"https://api.shop.example\" | \"https://other.example\"",
            "jwt.aud   | \"https://api.shop.example\" | [null,1]",
            "jwt.exp   | 1772410500                   | 1772409600",
            "jwt.exp   | 1772410500                   | \"1772410500\"",
            "jwt.exp   | 1772410500                   | 1e999999999",
            "jwt.exp   | 1772410500                   | null",
            "jwt.nbf   | \"name\":\"Alice\"           | \"nbf\":1772409601",
            "jwt.nbf   | \"name\":\"Alice\"           | \"nbf\":null",
            "jwt.parse | \"name\":\"Alice\"           | \"exp\":1772410500" })
    void claimsThatDoNotHoldAreRefused(String check, String original, String forged) {
        assertThat(me(sign(HEADER, CLAIMS.replace(original, forged))).status()).isEqualTo(401);
        assertThat(lab.failedChecks()).containsExactly(check);
    }

    @Test
    void oneChangedCharacterAnywhereIsRefused() {
        String token = sign(HEADER, CLAIMS);
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + changed + token.substring(i + 1);
            assertThat(me(forged).status()).as("character %d", i).isEqualTo(401);
        }
    }

    @Test
    void otherSpellingsOfTheSameOctetsAreRefused() {
        String token = sign(HEADER, CLAIMS);
        assertThat(me(token + "=").status()).isEqualTo(401);
        assertThat(me(token + ".").status()).isEqualTo(401);
        assertThat(me(token.substring(0, token.lastIndexOf('.') + 1)).status()).isEqualTo(401);
        assertThat(me("a b").status()).isEqualTo(401);
        assertThat(lab.failedChecks()).containsExactly("jwt.parse", "jwt.parse", "jwt.signature", "jwt.parse");
    }

    @Test
    void noTokenGetsAChallengeThatNamesNoError() {
        WireAnswer answer = client.send("GET", "api.shop.example", "/me", "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"api\"");
        assertThat(answer.header("Cache-Control")).isEmpty();
        assertThat(client.send("GET", "api.shop.example", "/me", "", "Cookie: SID=x").status()).isEqualTo(401);
        assertThat(client.send("GET", "api.shop.example", "/me?access_token=" + sign(HEADER, CLAIMS), "").status())
                .isEqualTo(401);
    }

    @Test
    void aTokenInTwoPlacesIsAnInvalidRequest() {
        String token = sign(HEADER, CLAIMS);
        String header = "Authorization: Bearer " + token;
        assertThat(client.send("GET", "api.shop.example", "/me?access_token=" + token, "", header).status())
                .isEqualTo(400);
        assertThat(client.send("GET", "api.shop.example", "/me", "", header, header).status()).isEqualTo(400);
        assertThat(client.send("POST", "api.shop.example", "/orders", "access_token=" + token, header,
                "Content-Type: application/x-www-form-urlencoded").status()).isEqualTo(400);
    }

    private WireAnswer me(String token) {
        return client.send("GET", "api.shop.example", "/me", "", "Authorization: Bearer " + token);
    }

    private static String sign(String header, String claims) {
        String input = encode(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encode(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return input + "." + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
