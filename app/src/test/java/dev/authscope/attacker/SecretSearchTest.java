package dev.authscope.attacker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenTampering;

class SecretSearchTest {

    private final SecretSearch search = new SecretSearch(List.of("tiger", "lion", "wolf"));

    @Test
    void aWordOfTheListIsFoundAtItsPlace() throws Exception {
        assertThat(search.search(signed("HS256", "lion"))).satisfies(result -> {
            assertThat(result.outcome()).isEqualTo("found");
            assertThat(result.secret()).contains("lion");
            assertThat(result.tried()).isEqualTo(2);
        });
    }

    @Test
    void aWordWithACapitalLetterAndAYearIsFoundAfterAllWords() throws Exception {
        assertThat(search.search(signed("HS256", "Tiger1990"))).satisfies(result -> {
            assertThat(result.secret()).contains("Tiger1990");
            assertThat(result.tried()).isEqualTo(3 + 1 + 2);
        });
    }

    @Test
    void anotherSecretIsNotFoundHoweverLikeAWordItLooks() throws Exception {
        assertThat(search.search(signed("HS256", "tigers"))).satisfies(result -> {
            assertThat(result.outcome()).isEqualTo("notFound");
            assertThat(result.secret()).isEmpty();
            assertThat(result.tried()).isEqualTo(3 * 82);
        });
    }

    @Test
    void behindAnotherAlgorithmThereIsNothingToGuess() throws Exception {
        assertThat(search.search(signed("RS256", "lion")))
                .isEqualTo(new SecretSearch.Result(0, "notApplicable", Optional.empty()));
        assertThat(search.search("no token").outcome()).isEqualTo("notApplicable");
    }

    private static String signed(String alg, String secret) throws TokenDecoder.UndecodableTokenException {
        String token = part("{\"alg\":\"none\"}") + "." + part("{\"sub\":\"u-1666\"}") + ".";
        return TokenTampering.signedWith(token, Map.of("alg", alg), Map.of("roles", List.of("user")),
                secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
