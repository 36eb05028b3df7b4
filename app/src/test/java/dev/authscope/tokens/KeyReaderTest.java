package dev.authscope.tokens;

import static dev.authscope.tokens.VerdictAssert.NOW;
import static dev.authscope.tokens.VerdictAssert.assertRefused;
import static dev.authscope.tokens.VerdictAssert.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.tokens.KeyReader.UnreadableKeyException;

class KeyReaderTest {

    /** Of a self-signed certificate for a key on P-256, made for this test and used for nothing else. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBgjCCASmgAwIBAgIUBOUDucDPLRS6ED5ww75Li+s+ln8wCgYIKoZIzj0EAwIw
            FzEVMBMGA1UEAwwMc2hvcC5leGFtcGxlMB4XDTI2MTEyMTAxNDk1MloXDTM2MTEx
            ODAxNDk1MlowFzEVMBMGA1UEAwwMc2hvcC5leGFtcGxlMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAESOQ10WeEjOBO0LiA1hORvrtiYD06Svpc8cADnZaNdl/CAjyu
            FnBFm9CwmWA1/9p6kgzOaD9YlGzHhj8Sxxu5tKNTMFEwHQYDVR0OBBYEFGiXz+kN
            DyIZ84LBIVHN+0tFVgMsMB8GA1UdIwQYMBaAFGiXz+kNDyIZ84LBIVHN+0tFVgMs
            MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgQOHHJ0Ghqr5jItoS
            +wmponMDWnF/hptPJJNrx9bFxCwCIFw6zU1nuqEF6d/kGNRCumR2PLtouLjt1HtL
            J3iaOWzx
            -----END CERTIFICATE-----
            """;
    private static final String TOKEN_FOR_CERTIFICATE = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.h3ErZfTApSTBqZA1Sc8f991IJXs940q8sdCJHZ8DqD186pUwkeC7vQp0iJ3_mmHTglqIBbRTiwD3klFmIx_KeQ";

    /** In a SubjectPublicKeyInfo with 2048 bits: two heads of four octets, 15 of the algorithm, and the count of unused bits. */
    private static final int OCTETS_BEFORE_A_BARE_RSA_KEY = 4 + 15 + 4 + 1;

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n' }).encodeToString(der)
                + "\n-----END "
                + label + "-----\n";
    }

    private static String code(String text) {
        return catchThrowableOfType(UnreadableKeyException.class, () -> KeyReader.read(text)).finding().code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS512", "ES256", "ES384", "ES512", "EdDSA" })
    void aPublicKeyInPemVerifies(String algorithm) throws UnreadableKeyException {
        KeySet keys = KeyReader.read(pem("PUBLIC KEY", TokenMint.pair(algorithm).getPublic().getEncoded()));
        TokenPolicy policy = TokenPolicy.of(Profile.JWT, keys.algorithms());

        assertThat(verify(TokenMint.token(algorithm, "{}"), keys, policy, NOW).valid()).isTrue();
        assertRefused(verify(TokenMint.token("HS256", "{}"), keys, policy, NOW), "jwt.alg", "alg.notAllowed");
    }

    @Test
    void aBareRsaPublicKeyInPemVerifies() throws UnreadableKeyException {
        byte[] info = TokenMint.pair("RS256").getPublic().getEncoded();
        byte[] bare = Arrays.copyOfRange(info, OCTETS_BEFORE_A_BARE_RSA_KEY, info.length);
        KeySet keys = KeyReader.read(pem("RSA PUBLIC KEY", bare));
        TokenPolicy policy = TokenPolicy.of(Profile.JWT, keys.algorithms());

        assertThat(Pkcs1PublicKey.asInfo(bare)).isEqualTo(info);
        assertThat(verify(TokenMint.token("RS256", "{}"), keys, policy, NOW).valid()).isTrue();
        assertRefused(verify(TokenMint.token("HS256", "{}"), keys, policy, NOW), "jwt.alg", "alg.notAllowed");
        assertThat(code(pem("RSA PUBLIC KEY", info))).isEqualTo("pem.unreadable");
        assertThat(code(pem("RSA PUBLIC KEY", Arrays.copyOf(bare, bare.length - 1)))).isEqualTo("pem.unreadable");
        assertThat(code(pem("RSA PUBLIC KEY", Arrays.copyOf(bare, bare.length + 1)))).isEqualTo("pem.unreadable");
    }

    @Test
    void theKeyOfACertificateVerifies() throws UnreadableKeyException {
        for (String chain : List.of(CERTIFICATE, "subject=shop\n" + CERTIFICATE + CERTIFICATE)) {
            KeySet keys = KeyReader.read(chain);
            assertThat(keys.algorithms()).containsExactly("ES256");
            assertThat(verify(TOKEN_FOR_CERTIFICATE, keys, TokenPolicy.of(Profile.JWT, List.of("ES256")), NOW).valid())
                    .isTrue();
        }
    }

    @Test
    void aJwkAndASetAreRead() throws UnreadableKeyException {
        assertThat(KeyReader.read(TokenMint.jwk("ES384")).algorithms()).containsExactly("ES384");
        assertThat(KeyReader.read(TokenMint.jwk("HS256")).algorithms()).containsExactly("HS256", "HS384", "HS512");
        assertThat(KeyReader.read(TokenMint.jwk("RS256", "\"alg\":\"PS256\"")).algorithms()).containsExactly("PS256");
        assertThat(KeyReader.read("{\"keys\":[" + TokenMint.jwk("ES256") + "," + TokenMint.jwk("EdDSA") + "]}")
                .algorithms())
                .containsExactly("ES256", "EdDSA", "Ed25519");
    }

    @Test
    void theUnregisteredNameEs521MeansEs512AndNothingElse() throws UnreadableKeyException {
        assertThat(KeyReader.read(TokenMint.jwk("ES512", "\"alg\":\"ES521\"")).algorithms()).containsExactly("ES512");
        KeySet otherCurve = KeyReader.read(TokenMint.jwk("ES256", "\"alg\":\"ES521\""));
        assertRefused(verify(TokenMint.token("ES256", "{}"), otherCurve, TokenPolicy.of(Profile.JWT, List.of("ES256")),
                NOW), "jwt.key", "key.alg");
    }

    @Test
    void aPrivateKeyIsRefused() {
        assertThat(code(pem("PRIVATE KEY", TokenMint.pair("ES256").getPrivate().getEncoded())))
                .isEqualTo("pem.private");
        assertThat(
                code("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----"))
                .isEqualTo("pem.private");
    }

    @ParameterizedTest
    @CsvSource({"'',key.notJson", "'foo',key.notJson", "'[]',key.notJson",
            "'{\"kty\":\"oct\",\"kty\":\"RSA\"}',key.notJson",
            "'{}',key.noType", "'-----BEGIN PUBLIC KEY-----',pem.none",
            "'-----BEGIN PUBLIC KEY-----AAAA-----END CERTIFICATE-----',pem.none",
            "'-----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----',pem.unreadable",
            "'-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----',pem.unreadable",
            "'-----BEGIN RSA PUBLIC KEY-----AAAA-----END RSA PUBLIC KEY-----',pem.unreadable",
            "'-----BEGIN RSA PUBLIC KEY----------END RSA PUBLIC KEY-----',pem.unreadable",
            "'-----BEGIN EC PARAMETERS-----AAAA-----END EC PARAMETERS-----',pem.label" })
    void whatIsNoKeyIsUnreadable(String text, String code) {
        assertThat(code(text)).isEqualTo(code);
    }

    @Test
    void severalPublicKeysInPemAreRefused() {
        String key = pem("PUBLIC KEY", TokenMint.pair("ES256").getPublic().getEncoded());

        assertThat(code(key + key)).isEqualTo("pem.several");
    }

    @Test
    void aKeyThatIsTooWeakIsReadAndRefusedByTheCheckOfTheKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeySet keys = KeyReader.read(pem("PUBLIC KEY", generator.generateKeyPair().getPublic().getEncoded()));

        assertRefused(verify(TokenMint.token("RS256", "{}"), keys, TokenPolicy.of(Profile.JWT, keys.algorithms()), NOW),
                "jwt.key",
                "key.short");
    }
}
