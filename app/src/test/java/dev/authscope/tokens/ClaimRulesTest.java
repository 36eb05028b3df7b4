package dev.authscope.tokens;

import static dev.authscope.tokens.VerdictAssert.NOW;
import static dev.authscope.tokens.VerdictAssert.assertRefused;
import static dev.authscope.tokens.VerdictAssert.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.flow.CheckOutcome;

class ClaimRulesTest {

    private static final KeySet KEYS = TokenMint.keys(TokenMint.jwk("HS256"));
    private static final long SECOND = NOW.getEpochSecond();

    private static TokenPolicy policy(@Nullable String type, @Nullable String issuer, @Nullable String audience,
            long leeway) {
        return new TokenPolicy(Profile.JWT, List.of("HS256"), type, issuer, audience, Duration.ofSeconds(leeway));
    }

    private static Verification judge(String claims, TokenPolicy policy, Instant now) {
        return verify(TokenMint.token("HS256", claims), KEYS, policy, now);
    }

    private static Verification judge(String claims) {
        return judge(claims, policy(null, null, null, 0), NOW);
    }

    @Test
    void aTokenIsGoodBeforeItsExpiryAndNoLongerAtIt() {
        assertThat(judge("{\"exp\":" + (SECOND + 1) + "}").valid()).isTrue();
        assertRefused(judge("{\"exp\":" + SECOND + "}"), "jwt.exp", "exp.over");
        assertThat(judge("{\"exp\":" + SECOND + "}", policy(null, null, null, 0), NOW.minusNanos(1)).valid()).isTrue();
    }

    @Test
    void fractionsOfASecondCount() {
        assertThat(judge("{\"exp\":" + SECOND + ".000000001}").valid()).isTrue();
        assertRefused(judge("{\"exp\":" + SECOND + ".5}", policy(null, null, null, 0), NOW.plusMillis(500)), "jwt.exp",
                "exp.over");
        assertRefused(judge("{\"nbf\":" + SECOND + ".5}"), "jwt.nbf", "nbf.ahead");
    }

    @Test
    void aTokenIsGoodFromItsStartOn() {
        assertThat(judge("{\"nbf\":" + SECOND + "}").valid()).isTrue();
        assertRefused(judge("{\"nbf\":" + (SECOND + 1) + "}"), "jwt.nbf", "nbf.ahead");
    }

    @Test
    void theLeewayMovesBothEnds() {
        TokenPolicy tolerant = policy(null, null, null, 30);

        assertThat(judge("{\"exp\":" + (SECOND - 29) + "}", tolerant, NOW).valid()).isTrue();
        assertRefused(judge("{\"exp\":" + (SECOND - 30) + "}", tolerant, NOW), "jwt.exp", "exp.over");
        assertThat(judge("{\"nbf\":" + (SECOND + 30) + "}", tolerant, NOW).valid()).isTrue();
        assertRefused(judge("{\"nbf\":" + (SECOND + 31) + "}", tolerant, NOW), "jwt.nbf", "nbf.ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "9223372036854775808", "1e30", "1e400000000", "18446744073709551617",
            "99999999999999999999999999999999999999999999999999" })
    void anOversizedNumberNeverOverflows(String number) {
        for (long leeway : new long[]{0, 60 }) {
            TokenPolicy policy = policy(null, null, null, leeway);
            assertThat(judge("{\"exp\":" + number + "}", policy, NOW).valid()).isTrue();
            assertRefused(judge("{\"nbf\":" + number + "}", policy, NOW), "jwt.nbf", "nbf.ahead");
            assertRefused(judge("{\"exp\":-" + number + "}", policy, NOW), "jwt.exp", "exp.over");
            assertThat(judge("{\"nbf\":-" + number + "}", policy, NOW).valid()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e-400000000", "0e400000000", "-9223372036854775809" })
    void aTimeLongAgoHasPassed(String number) {
        assertRefused(judge("{\"exp\":" + number + "}"), "jwt.exp", "exp.over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1772410500\"", "\"2027-01-01T00:00:00Z\"", "null", "true", "[]", "{}", "[1772410500]" })
    void aTimeThatIsNoNumberIsRefused(String value) {
        assertRefused(judge("{\"exp\":" + value + "}"), "jwt.exp", "claim.noNumber");
        assertRefused(judge("{\"nbf\":" + value + "}"), "jwt.nbf", "claim.noNumber");
        assertRefused(judge("{\"iat\":" + value + "}"), "jwt.parse", "claim.noNumber");
    }

    @Test
    void aTimeOfIssueInTheFutureRefusesNothing() {
        assertThat(judge("{\"iat\":" + (SECOND + 1_000) + "}").valid()).isTrue();
    }

    @Test
    void withoutTimesATokenIsGoodForever() {
        assertThat(judge("{}", policy(null, null, null, 0), Instant.parse("9999-12-31T23:59:59Z")).valid()).isTrue();
    }

    @Test
    void theExtremesOfTimeAreMoments() {
        assertThat(judge("{\"exp\":1e300}", policy(null, null, null, 60), Instant.MAX).valid()).isTrue();
        assertRefused(judge("{\"nbf\":0}", policy(null, null, null, 60), Instant.MIN), "jwt.nbf", "nbf.ahead");
    }

    @Test
    void theIssuerIsComparedExactly() {
        TokenPolicy policy = policy(null, "https://idp.example", null, 0);

        assertThat(judge("{\"iss\":\"https://idp.example\"}", policy, NOW).valid()).isTrue();
        assertRefused(judge("{\"iss\":\"https://idp.example/\"}", policy, NOW), "jwt.iss", "iss.other");
        assertRefused(judge("{\"iss\":\"https://IDP.example\"}", policy, NOW), "jwt.iss", "iss.other");
        assertRefused(judge("{}", policy, NOW), "jwt.iss", "claim.missing");
    }

    @ParameterizedTest
    @CsvSource({"'{\"aud\":\"shop\"}',''", "'{\"aud\":[\"shop\"]}',''", "'{\"aud\":[\"api\",\"shop\"]}',''",
            "'{\"aud\":\"shop2\"}',aud.other", "'{\"aud\":[]}',aud.other", "'{\"aud\":[\"SHOP\"]}',aud.other",
            "'{}',claim.missing" })
    void theAudienceNamesTheVerifier(String claims, String code) {
        Verification verification = judge(claims, policy(null, null, "shop", 0), NOW);

        if (code.isEmpty()) {
            assertThat(verification.valid()).isTrue();
        } else {
            assertRefused(verification, "jwt.aud", code);
        }
    }

    @ParameterizedTest
    @CsvSource({"at+jwt,true", "AT+JWT,true", "application/at+jwt,true", "JWT,false", "text/at+jwt,false",
            "at+\u212awt,false",
            "'at+jwt ',false", "'',false" })
    void theTypeIsAMediaType(String type, boolean accepted) {
        String token = TokenMint.token("HS256", "{\"alg\":\"HS256\",\"typ\":\"" + type + "\"}", "{}");
        Verification verification = verify(token, KEYS, policy("at+jwt", null, null, 0), NOW);

        assertThat(verification.valid()).isEqualTo(accepted);
        if (!accepted) {
            assertRefused(verification, "jwt.typ", "typ.other");
        }
    }

    @Test
    void aMissingTypeIsRefusedWhenOneIsAskedFor() {
        assertRefused(judge("{}", policy("JWT", null, null, 0), NOW), "jwt.typ", "typ.missing");
    }

    @Test
    void whatNobodyAskedForIsSkippedAndNotPassed() {
        assertThat(judge("{}").checks()).filteredOn(check -> check.outcome() == CheckOutcome.SKIPPED)
                .extracting(TokenCheck::id)
                .containsExactly("jwt.typ", "jwt.iss", "jwt.aud");
        assertThat(verify(TokenMint.token("HS256", "foo"), TokenMint.jwk("HS256"), Profile.JWS, "HS256").checks())
                .filteredOn(check -> check.outcome() == CheckOutcome.SKIPPED)
                .extracting(TokenCheck::id)
                .containsExactly("jwt.typ", "jwt.iss", "jwt.aud", "jwt.exp", "jwt.nbf");
    }

    @Test
    void aJwsIsNotJudgedByTimes() {
        String token = TokenMint.token("HS256", "{\"exp\":1,\"nbf\":\"never\"}");

        assertThat(verify(token, TokenMint.jwk("HS256"), Profile.JWS, "HS256").valid()).isTrue();
    }
}
