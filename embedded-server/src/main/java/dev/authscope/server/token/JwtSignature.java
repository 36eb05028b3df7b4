package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The signature fits the first two parts as they were received. */
final class JwtSignature implements BearerRule {

    private final SigningKey key;

    JwtSignature(SigningKey key) {
        this.key = key;
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return !settings.get(Switches.VERIFY).equals("decodeOnly");
    }

    @Override
    public String id() {
        return "jwt.signature";
    }

    @Override
    public String rule() {
        return "RFC 7515 5.2";
    }

    @Override
    public String refusal() {
        return "The signature is invalid";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        ParsedToken token = attempt.token();
        return Verdict.of(fits(token), "alg", token.headerValue("alg"), "kid", key.id());
    }

    private boolean fits(ParsedToken token) {
        try {
            return new MACVerifier(key.secret()).verify(JWSHeader.parse(new Base64URL(token.headerText())),
                    token.signingInput().getBytes(StandardCharsets.US_ASCII), new Base64URL(token.signature()));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }
}
