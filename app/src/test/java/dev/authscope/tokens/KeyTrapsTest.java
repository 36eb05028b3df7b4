package dev.authscope.tokens;

import static dev.authscope.tokens.TokenMint.base64;
import static dev.authscope.tokens.VerdictAssert.assertRefused;
import static dev.authscope.tokens.VerdictAssert.assertValid;
import static dev.authscope.tokens.VerdictAssert.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTrapsTest {

    private static final String CLAIMS = "{\"sub\":\"alice\"}";

    private static String token(String algorithm, String kid) {
        return TokenMint.token(algorithm, "{\"alg\":\"" + algorithm + "\",\"kid\":" + kid + "}", CLAIMS);
    }

    private static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    private static String rsa(BigInteger modulus, BigInteger exponent) {
        return "{\"kty\":\"RSA\",\"n\":\"" + base64(TokenMint.unsigned(modulus, (modulus.bitLength() + 7) / 8))
                + "\",\"e\":\"" + base64(TokenMint.unsigned(exponent, (exponent.bitLength() + 7) / 8)) + "\"}";
    }

    private static BigInteger modulus() {
        return ((RSAPublicKey) TokenMint.pair("RS256").getPublic()).getModulus();
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws GeneralSecurityException {
        String jwk = TokenMint.jwk("RS256");
        String input = base64("{\"alg\":\"HS256\"}") + "." + base64(CLAIMS);
        for (byte[] secret : new byte[][]{TokenMint.pair("RS256").getPublic().getEncoded(),
                jwk.getBytes(StandardCharsets.UTF_8) }) {
            String token = input + "."
                    + base64(TokenMint.mac("HS256", secret, input.getBytes(StandardCharsets.US_ASCII)));
            assertRefused(verify(token, jwk, Profile.JWT, "RS256"), "jwt.alg", "alg.notAllowed");
            assertRefused(verify(token, jwk, Profile.JWT, "RS256", "HS256"), "jwt.key", "key.type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwk", "jku", "x5u", "x5c" })
    void aKeyThatTheTokenBringsAlongIsNotUsed(String parameter) {
        String value = parameter.equals("jwk") ? TokenMint.jwk("ES256") : "\"https://evil.example/keys\"";
        String token = TokenMint.token("ES256", "{\"alg\":\"ES256\",\"" + parameter + "\":" + value + "}", CLAIMS);

        assertRefused(verify(token, set(), Profile.JWT, "ES256"), "jwt.key", "key.emptySet");
        assertRefused(verify(token, TokenMint.jwk("ES384"), Profile.JWT, "ES256"), "jwt.key", "key.curve");
        assertValid(token, TokenMint.jwk("ES256"), Profile.JWT, "ES256");
    }

    @Test
    void theNameOfTheKeyMustBeThatOfTheKey() {
        String named = TokenMint.jwk("HS256", "\"kid\":\"a\"");

        assertValid(token("HS256", "\"a\""), named, Profile.JWT, "HS256");
        assertValid(token("HS256", "\"a\""), set(named), Profile.JWT, "HS256");
        assertValid(token("HS256", "\"a\""), TokenMint.jwk("HS256"), Profile.JWT, "HS256");
        assertValid(TokenMint.token("HS256", CLAIMS), named, Profile.JWT, "HS256");
        assertRefused(verify(token("HS256", "\"b\""), named, Profile.JWT, "HS256"), "jwt.key", "key.unknownKid");
        assertRefused(verify(token("HS256", "\"A\""), set(named), Profile.JWT, "HS256"), "jwt.key", "key.unknownKid");
        assertRefused(verify(token("HS256", "\"a\""), set(TokenMint.jwk("HS256")), Profile.JWT, "HS256"), "jwt.key",
                "key.unknownKid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "[\"a\"]", "{}", "true" })
    void aNameThatIsNoStringIsRefused(String kid) {
        assertRefused(verify(token("HS256", kid), TokenMint.jwk("HS256"), Profile.JWT, "HS256"), "jwt.key",
                "key.kidNoString");
    }

    @Test
    void twoFittingKeysOfOneNameAreRefusedAndTwoOfDifferentTypesAreNot() {
        String rsa = TokenMint.jwk("RS256", "\"kid\":\"a\"");
        String ec = TokenMint.jwk("ES256", "\"kid\":\"a\"");

        assertRefused(verify(token("RS256", "\"a\""), set(rsa, rsa), Profile.JWT, "RS256"), "jwt.key", "key.sameKid");
        assertValid(token("RS256", "\"a\""), set(rsa, ec), Profile.JWT, "RS256");
        assertValid(token("ES256", "\"a\""), set(rsa, ec), Profile.JWT, "ES256");
        assertRefused(verify(token("ES384", "\"a\""), set(rsa, ec), Profile.JWT, "ES384"), "jwt.key", "key.noneFits");
    }

    @Test
    void anUnusableKeyOfTheSameNameMakesTheNameAmbiguousUnlessItsTypeIsUnknown() {
        String good = TokenMint.jwk("HS256", "\"kid\":\"a\"");
        String broken = "{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"-xxuDNsVZ2iJtos-akfXTSCt4UO2cruLCsbWlBingge\"}";
        String unknown = "{\"kty\":\"new\",\"kid\":\"a\"}";

        assertRefused(verify(token("HS256", "\"a\""), set(good, broken), Profile.JWT, "HS256"), "jwt.key",
                "key.sameKid");
        assertRefused(verify(token("HS256", "\"a\""), set(broken, good), Profile.JWT, "HS256"), "jwt.key",
                "key.sameKid");
        assertValid(token("HS256", "\"a\""), set(good, broken.replace("\"a\"", "\"b\"")), Profile.JWT, "HS256");
        assertValid(token("ES256", "\"a\""), set(unknown, TokenMint.jwk("ES256", "\"kid\":\"a\"")), Profile.JWT,
                "ES256");
    }

    @Test
    void aTokenWithoutANameNeedsASetInWhichOnlyOneKeyFits() {
        String token = TokenMint.token("RS256", CLAIMS);
        String signing = TokenMint.jwk("RS256", "\"kid\":\"a\"");

        assertValid(token, set(signing, TokenMint.jwk("RS256", "\"use\":\"enc\""), TokenMint.jwk("ES256")), Profile.JWT,
                "RS256");
        assertRefused(verify(token, set(signing, TokenMint.jwk("RS256")), Profile.JWT, "RS256"), "jwt.key",
                "key.several");
    }

    @Test
    void aSetOfSecretAndPublicKeysIsRefusedWhole() {
        String mixed = set(TokenMint.jwk("HS256", "\"kid\":\"a\""), TokenMint.jwk("ES256", "\"kid\":\"b\""));

        assertRefused(verify(token("HS256", "\"a\""), mixed, Profile.JWT, "HS256"), "jwt.key", "key.mixedSet");
        assertRefused(verify(token("ES256", "\"b\""), mixed, Profile.JWT, "ES256"), "jwt.key", "key.mixedSet");
    }

    @Test
    void aBadKeyInASetDoesNotHarmTheOthers() {
        String bad = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"kid\":\"bad\"}";
        String keys = set(bad, "{\"kty\":\"X\"}", TokenMint.jwk("RS256", "\"kid\":\"good\""));

        assertValid(token("RS256", "\"good\""), keys, Profile.JWT, "RS256");
        assertRefused(verify(token("ES256", "\"bad\""), keys, Profile.JWT, "ES256"), "jwt.key", "key.coordinates");
    }

    @ParameterizedTest
    @CsvSource({"'{\"keys\":1}',key.keysNoArray", "'{\"keys\":[1]}',key.keysNoObject", "'{}',key.noType",
            "'{\"kty\":1}',key.noType" })
    void whatIsNoKeyVerifiesNothing(String json, String code) {
        assertRefused(verify(TokenMint.token("RS256", CLAIMS), json, Profile.JWT, "RS256"), "jwt.key", code);
    }

    @ParameterizedTest
    @CsvSource({"'\"use\":\"enc\"',key.use", "'\"use\":\"SIG\"',key.use", "'\"use\":1',key.member",
            "'\"key_ops\":[\"encrypt\"]',key.ops",
            "'\"key_ops\":[\"sign\"]',key.ops", "'\"key_ops\":[]',key.ops", "'\"key_ops\":\"verify\"',key.member",
            "'\"key_ops\":[\"verify\",\"verify\"]',key.member", "'\"key_ops\":[1]',key.member",
            "'\"use\":\"enc\",\"key_ops\":[\"verify\"]',key.use", "'\"alg\":\"A256GCM\"',key.alg",
            "'\"alg\":\"ES521\"',key.alg",
            "'\"alg\":null',key.member", "'\"kid\":1',key.member" })
    void aKeyForSomethingElseIsNotUsed(String members, String code) {
        for (String algorithm : new String[]{"HS256", "RS256", "ES256", "EdDSA" }) {
            assertRefused(
                    verify(TokenMint.token(algorithm, CLAIMS), TokenMint.jwk(algorithm, members), Profile.JWT,
                            algorithm),
                    "jwt.key", code);
        }
    }

    @Test
    void aKeyForSignaturesIsUsed() {
        assertValid(TokenMint.token("RS256", CLAIMS),
                TokenMint.jwk("RS256", "\"use\":\"sig\",\"key_ops\":[\"sign\",\"verify\"],\"alg\":\"RS256\",\"x\":1"),
                Profile.JWT,
                "RS256");
    }

    @ParameterizedTest
    @CsvSource({"HS256,31", "HS384,47", "HS512,63", "HS256,0" })
    void aSecretShorterThanTheHashIsRefused(String algorithm, int octets) throws GeneralSecurityException {
        byte[] secret = new byte[octets];
        String input = base64("{\"alg\":\"" + algorithm + "\"}") + "." + base64(CLAIMS);
        String code = octets == 0
                ? "AAAA"
                : base64(TokenMint.mac(algorithm, secret, input.getBytes(StandardCharsets.US_ASCII)));
        String key = "{\"kty\":\"oct\",\"k\":\"" + base64(secret) + "\"}";

        assertRefused(verify(input + "." + code, key, Profile.JWT, algorithm), "jwt.key", "key.short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"k\":\"\"", "\"k\":1", "\"x\":1", "\"k\":\"AAA=\"" })
    void aSecretThatCannotBeReadVerifiesNothing(String member) {
        Verification verification = verify(TokenMint.token("HS256", CLAIMS), "{\"kty\":\"oct\"," + member + "}",
                Profile.JWT, "HS256");

        assertThat(verification.failed()).map(TokenCheck::id).hasValue("jwt.key");
    }

    @Test
    void anRsaKeyOf1024BitsIsRefused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair pair = generator.generateKeyPair();
        String key = rsa(((RSAPublicKey) pair.getPublic()).getModulus(), BigInteger.valueOf(65_537));

        assertRefused(verify(TokenMint.token("RS256", CLAIMS), key, Profile.JWT, "RS256"), "jwt.key", "key.short");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 65_536 })
    void anRsaExponentThatIsOneOrEvenIsRefused(long exponent) {
        assertRefused(
                verify(TokenMint.token("RS256", CLAIMS), rsa(modulus(), BigInteger.valueOf(exponent)), Profile.JWT,
                        "RS256"),
                "jwt.key", "key.exponent");
    }

    @Test
    void anRsaModulusThatIsEvenOrHasASmallFactorOrIsHugeIsRefused() {
        BigInteger exponent = BigInteger.valueOf(65_537);
        BigInteger huge = BigInteger.ONE.shiftLeft(20_000).add(BigInteger.ONE);
        String token = TokenMint.token("RS256", CLAIMS);

        assertRefused(verify(token, rsa(modulus().add(BigInteger.ONE), exponent), Profile.JWT, "RS256"), "jwt.key",
                "key.factor");
        assertRefused(verify(token, rsa(modulus().multiply(BigInteger.valueOf(101)), exponent), Profile.JWT, "RS256"),
                "jwt.key",
                "key.factor");
        assertRefused(verify(token, rsa(huge, exponent), Profile.JWT, "RS256"), "jwt.key", "key.long");
    }

    @Test
    void anRsaKeyWithThePatternOfTheFaultyGeneratorIsRefused() {
        BigInteger primes = BigInteger.TWO;
        for (BigInteger prime = BigInteger.valueOf(3); prime.intValue() <= 701; prime = prime.nextProbablePrime()) {
            primes = primes.multiply(prime);
        }
        Random random = new Random(7);
        BigInteger power = BigInteger.valueOf(65_537).modPow(new BigInteger(100, random), primes);
        BigInteger high = BigInteger.ONE.shiftLeft(2048 - primes.bitLength()).add(new BigInteger(500, random));
        BigInteger modulus = power.add(primes.multiply(high));

        assertRefused(
                verify(TokenMint.token("RS256", CLAIMS), rsa(modulus, BigInteger.valueOf(65_537)), Profile.JWT,
                        "RS256"),
                "jwt.key", "key.faultyGenerator");
    }

    @Test
    void anRsaNumberWithALeadingZeroOctetIsRefused() {
        String zero = base64(TokenMint.concat(new byte[1], TokenMint.unsigned(modulus(), 256)));
        String key = "{\"kty\":\"RSA\",\"n\":\"" + zero + "\",\"e\":\"AQAB\"}";

        assertRefused(verify(TokenMint.token("RS256", CLAIMS), key, Profile.JWT, "RS256"), "jwt.key", "key.member");
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() {
        String key = TokenMint.jwk("ES256");
        int y = key.indexOf("\"y\":\"") + 5;
        char other = key.charAt(y + 5) == 'A' ? 'B' : 'A';
        String moved = key.substring(0, y + 5) + other + key.substring(y + 6);
        String zero = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + base64(new byte[32]) + "\",\"y\":\""
                + base64(new byte[32]) + "\"}";

        assertRefused(verify(TokenMint.token("ES256", CLAIMS), moved, Profile.JWT, "ES256"), "jwt.key", "key.point");
        assertRefused(verify(TokenMint.token("ES256", CLAIMS), zero, Profile.JWT, "ES256"), "jwt.key", "key.point");
    }

    @ParameterizedTest
    @CsvSource({"P-384,key.coordinates", "secp256k1,key.unknownCurve", "p-256,key.unknownCurve",
            "Ed25519,key.unknownCurve" })
    void aKeyUnderAnotherCurvesNameIsRefused(String curve, String code) {
        String key = TokenMint.jwk("ES256").replace("P-256", curve);

        assertRefused(verify(TokenMint.token("ES256", CLAIMS), key, Profile.JWT, "ES256"), "jwt.key", code);
    }

    @Test
    void aCurveThatDoesNotFitTheAlgorithmIsRefused() {
        assertRefused(verify(TokenMint.token("ES256", CLAIMS), TokenMint.jwk("ES384"), Profile.JWT, "ES256"), "jwt.key",
                "key.curve");
    }

    @Test
    void aKeyOfAnotherTypeThanItsMembersIsRefused() {
        String key = TokenMint.jwk("ES256").replace("\"EC\"", "\"RSA\"");

        assertRefused(verify(TokenMint.token("ES256", CLAIMS), key, Profile.JWT, "ES256"), "jwt.key", "key.member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000080",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "0200000000000000000000000000000000000000000000000000000000000000" })
    void anEd25519PointOfSmallOrderOrNoPointIsRefused(String octets) {
        String key = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + base64(HexFormat.of().parseHex(octets)) + "\"}";

        assertRefused(verify(TokenMint.token("EdDSA", CLAIMS), key, Profile.JWT, "EdDSA"), "jwt.key", "key.point");
    }

    @Test
    void anEd25519KeyOfAnotherLengthIsRefused() {
        String key = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + base64(new byte[31]) + "\"}";

        assertRefused(verify(TokenMint.token("EdDSA", CLAIMS), key, Profile.JWT, "EdDSA"), "jwt.key",
                "key.coordinates");
        assertRefused(verify(TokenMint.token("EdDSA", CLAIMS), key.replace("Ed25519", "Ed448"), Profile.JWT, "EdDSA"),
                "jwt.key",
                "key.unknownCurve");
    }

    @Test
    void thePublicPartOfAPrivateKeyIsEnough() {
        assertValid(TokenMint.token("ES256", CLAIMS), TokenMint.jwk("ES256", "\"d\":\"AAAA\""), Profile.JWT, "ES256");
    }
}
