package dev.authscope.server.evil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.authscope.server.http.Answer;
import dev.authscope.server.json.JsonText;

/** The attacker's own public key as a key set (RFC 7517 section 5), for verifiers that fetch whatever a token points to. */
final class OwnKeySet {

    private OwnKeySet() {}

    static Answer answer() {
        try (InputStream stream = OwnKeySet.class
                .getResourceAsStream("/dev/authscope/server/keys/public-demo-mallory.jwk")) {
            if (stream == null) {
                throw new IllegalStateException("The attacker's key is not in the program");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Answer.json(200, Map.of("keys", List.of(JsonText.readObject(text).orElseThrow())));
        } catch (IOException e) {
            throw new IllegalStateException("The attacker's key cannot be read", e);
        }
    }
}
