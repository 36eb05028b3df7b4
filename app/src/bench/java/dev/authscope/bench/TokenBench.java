package dev.authscope.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.authscope.tokens.KeyReader;
import dev.authscope.tokens.KeySet;
import dev.authscope.tokens.Profile;
import dev.authscope.tokens.TokenPolicy;
import dev.authscope.tokens.TokenVerifier;

/**
 * How many tokens a second one core verifies with every check that the program makes, beside bare nimbus that parses the same
 * token and looks at its signature alone. Rounds of both take turns, so that a busy machine hits both.
 */
public final class TokenBench {

    private static final int ROUNDS = 16;
    private static final int WARM = 6;

    private TokenBench() {}

    public static void main(String[] arguments) throws Exception {
        byte[] secret = "authscope-lab-hs256-key-0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        compare("HS256", JWSAlgorithm.HS256, new MACSigner(secret), new MACVerifier(secret),
                new OctetSequenceKey.Builder(secret).keyID("k1").build(), 20_000);
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("k1").generate();
        compare("RS256", JWSAlgorithm.RS256, new RSASSASigner(rsa), new RSASSAVerifier(rsa), rsa.toPublicJWK(), 4_000);
    }

    private static void compare(String name, JWSAlgorithm algorithm, JWSSigner signer, JWSVerifier bare, JWK key,
            int tokens) throws Exception {
        Instant now = Instant.parse("2026-03-02T00:00:00Z");
        SignedJWT signed = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k1").build(),
                new JWTClaimsSet.Builder().issuer("https://shop.example")
                        .subject("u-1001")
                        .audience("https://api.shop.example")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(900)))
                        .jwtID("a1")
                        .claim("roles", List.of("user"))
                        .build());
        signed.sign(signer);
        String token = signed.serialize();
        KeySet keys = KeyReader.read(key.toJSONString());
        TokenVerifier ours = new TokenVerifier(keys, TokenPolicy.of(Profile.JWT, List.of(name)));
        if (!ours.verify(token, now).valid()) {
            throw new IllegalStateException("the token does not hold: " + ours.verify(token, now));
        }
        double[] perSecond = new double[ROUNDS];
        double[] bareRate = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < tokens; i++) {
                if (!ours.verify(token, now).valid()) {
                    throw new IllegalStateException("a token that held does not hold");
                }
            }
            perSecond[round] = tokens / ((System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            for (int i = 0; i < tokens; i++) {
                if (!SignedJWT.parse(token).verify(bare)) {
                    throw new IllegalStateException("a signature that fitted does not fit");
                }
            }
            bareRate[round] = tokens / ((System.nanoTime() - start) / 1e9);
            ratio[round] = perSecond[round] / bareRate[round];
        }
        ReducerBench.print(name + " verified/s", Arrays.copyOfRange(perSecond, WARM, ROUNDS));
        ReducerBench.print(name + " bare nimbus/s", Arrays.copyOfRange(bareRate, WARM, ROUNDS));
        ReducerBench.print(name + " ours / bare nimbus", Arrays.copyOfRange(ratio, WARM, ROUNDS));
    }
}
