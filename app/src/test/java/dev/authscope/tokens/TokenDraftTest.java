package dev.authscope.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.texts.Language;

class TokenDraftTest {

    /** The token of RFC 7515 appendix A.1 and its key. */
    private static final String PRINTED = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String PRINTED_KEY = "{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow\"}";

    @Test
    void aTokenTakenApartAndPutTogetherIsTheSameToken() throws Exception {
        TokenDraft draft = TokenDraft.of(PRINTED);
        assertThat(draft.compact()).isEqualTo(PRINTED);
        assertThat(draft.header()).isEqualTo("{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}");
        assertThat(draft.algorithm()).isEqualTo("HS256");
    }

    @Test
    void thePrintedKeyGivesThePrintedSignature() throws Exception {
        TokenDraft broken = TokenDraft.of(PRINTED).withSignature("");
        assertThat(broken.signedBy(TokenSigner.jwk(PRINTED_KEY)).compact()).isEqualTo(PRINTED);
    }

    @Test
    void everyKindOfKeySignsWhatTheVerifierAccepts() throws Exception {
        for (JWK key : List.of(new RSAKeyGenerator(2048).generate(), new ECKeyGenerator(Curve.P_256).generate(),
                new ECKeyGenerator(Curve.P_521).generate())) {
            TokenDraft signed = TokenDraft.of(PRINTED).signedBy(TokenSigner.jwk(key.toJSONString()));
            Verification verification = new TokenVerifier(KeyReader.read(key.toPublicJWK().toJSONString()),
                    TokenPolicy.of(Profile.JWS, List.of(signed.algorithm()))).verify(signed.compact(), Instant.EPOCH);
            assertThat(verification.valid()).as(signed.algorithm()).isTrue();
        }
    }

    @Test
    void theHeaderNamesTheAlgorithmOfTheKeyUnlessItNamesAnotherThatFits() throws Exception {
        TokenDraft draft = new TokenDraft("{\"alg\":\"HS512\"}", "{}", "");
        TokenSigner secret = TokenSigner.secret("a".getBytes(StandardCharsets.UTF_8));
        assertThat(draft.signedBy(secret).algorithm()).isEqualTo("HS512");
        assertThat(draft.withHeader("{\"alg\":\"none\",\"kid\":\"k1\"}").signedBy(secret).header())
                .isEqualTo("{\"alg\":\"HS256\",\"kid\":\"k1\"}");
        assertThat(draft.unsecured().compact()).isEqualTo("eyJhbGciOiJub25lIn0.e30.");
    }

    @Test
    void anyTextMayStandInAnyPart() throws Exception {
        TokenDraft odd = new TokenDraft("no json \uD83D", "", "...");
        assertThat(odd.algorithm()).isEmpty();
        assertThat(odd.unsecured().header()).isEqualTo(odd.header());
        assertThat(odd.signedBy(TokenSigner.secret(new byte[]{1 })).compact()).endsWith(
                "." + odd.signedBy(TokenSigner.secret(new byte[]{1 })).signature());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "{\"kty\":\"oct\"}", "{\"kty\":\"oct\",\"k\":\"\"}",
            "{\"kty\":\"oct\",\"k\":7}",
            "{\"kty\":\"EC\",\"crv\":\"P-256\"}", "{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQ\",\"d\":\"AQ\"}",
            "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AQ\",\"d\":\"AQ\"}", "{\"kty\":\"new\"}",
            "{\"kty\":\"oct\",\"k\":\"AQ\",\"k\":\"AQ\"}" })
    void whatIsNoKeyToSignWithIsToldInOneSentence(String text) {
        assertThatThrownBy(() -> TokenDraft.EMPTY.signedBy(TokenSigner.jwk(text)))
                .isInstanceOfSatisfying(TokenSigner.UnusableKeyException.class, e -> {
                    for (Language language : Language.values()) {
                        assertThat(new TokenTexts(language).sentence(e.finding())).endsWith(".");
                    }
                });
    }

    @Test
    void aPublicKeyCannotSign() throws Exception {
        ECKey pair = new ECKeyGenerator(Curve.P_256).generate();
        assertThatThrownBy(() -> TokenSigner.jwk(pair.toPublicJWK().toJSONString()))
                .isInstanceOfSatisfying(TokenSigner.UnusableKeyException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("signer.public"));
    }

    @Test
    void anEncryptedTokenCannotBeTakenApart() {
        assertThatThrownBy(() -> TokenDraft.of("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA"))
                .isInstanceOf(TokenDecoder.UndecodableTokenException.class);
    }
}
