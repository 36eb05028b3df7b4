package dev.authscope.server.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.server.ManualClock;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.token.FetchedKeys.From;

class FetchedKeysTest {

    private final ManualClock clock = new ManualClock();
    private final Journal journal = Journal.background("node-2", clock, ServerObserver.none());
    private final TokenKeys issuer = TokenKeys.ofScenarios(new SeededRandomness(1), new byte[32], "node-1/1", false);
    private LabSettings settings = LabSettings.DEFAULT.with("alg", "ES256");
    private boolean answers = true;
    private int asked;
    private final FetchedKeys keys = new FetchedKeys(of -> {
        asked++;
        return answers
                ? Optional.of(new KeySetSource.Fetched(set(), Duration.ofMinutes(5)))
                : Optional.empty();
    });

    private String set() {
        return JsonText.write(Map.of("keys", issuer.published(settings)));
    }

    private void assertFound(String kid, boolean there, From from, int askedSoFar) {
        FetchedKeys.Found found = keys.find(kid, journal);
        assertThat(found.key() != null).isEqualTo(there);
        assertThat(found.from()).isEqualTo(from);
        assertThat(asked).isEqualTo(askedSoFar);
    }

    @Test
    void theSetIsFetchedOnceAndAgainWhenItsTimeIsOver() {
        assertFound("k1", true, From.FETCHED, 1);
        assertFound("k1", true, From.CACHED, 1);
        clock.advance(Duration.ofSeconds(299));
        assertFound("k1", true, From.CACHED, 1);
        clock.advance(Duration.ofSeconds(1));
        assertFound("k1", true, From.FETCHED, 2);
    }

    @Test
    void anUnknownKeyIsAskedForOnceAndFoundWhenTheIssuerHasBegunToUseIt() {
        assertFound("k1", true, From.FETCHED, 1);
        assertFound("k9", false, From.FETCHED, 2);
        assertFound("k9", false, From.CACHED, 2);
        settings = settings.with("activeKey", "k2+k1");
        assertFound("k2", true, From.FETCHED, 3);
        assertFound("k1", true, From.CACHED, 3);
        assertThat(keys.known()).isEqualTo("k2, k1");
    }

    @Test
    void madeUpNamesDoNotMakeItAskWithoutEnd() {
        for (int i = 0; i < 100; i++) {
            keys.find("made-up-" + i, journal);
        }
        assertThat(asked).isLessThan(20);
    }

    @Test
    void aKeyThatIsNoLongerPublishedHoldsUntilTheSetIsFetchedAnew() {
        assertFound("k1", true, From.FETCHED, 1);
        settings = settings.with("activeKey", "k2");
        assertFound("k1", true, From.CACHED, 1);
        clock.advance(Duration.ofMinutes(5));
        assertFound("k1", false, From.FETCHED, 2);
        assertThat(keys.table().rows()).containsOnlyKeys("k2");
    }

    @Test
    void whileTheIssuerDoesNotAnswerItsKeysGoOnBeingUsedAndOthersAreNotDecidedOn() {
        answers = false;
        assertFound("k1", false, From.NOWHERE, 1);
        answers = true;
        assertFound("k1", true, From.FETCHED, 2);
        answers = false;
        clock.advance(Duration.ofHours(1));
        assertFound("k1", true, From.STALE, 3);
        assertFound("k2", false, From.NOWHERE, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256", "EdDSA" })
    void aPublishedKeyVerifiesWhatTheIssuerSignsAndCannotSign(String alg) {
        settings = settings.with("alg", alg);
        SigningKey published = keys.find("k1", journal).key();
        assertThat(published).isNotNull();
        String signature = issuer.signing(settings).sign("header.claims");
        assertThat(published.fits("header.claims", signature)).isTrue();
        assertThat(published.fits("header.claimz", signature)).isFalse();
        assertThat(published.alg()).isEqualTo(alg);
        assertThat(set()).doesNotContain("\"d\"");
        assertThatThrownBy(() -> published.sign("header.claims"))
                .hasMessage("A public key cannot sign");
    }

    @Test
    void theKeyAfterARotationIsAnotherOne() {
        for (String alg : List.of("HS256", "RS256", "ES256", "EdDSA")) {
            LabSettings first = settings.with("alg", alg);
            LabSettings second = first.with("activeKey", "k2");
            assertThat(issuer.signing(second).id()).isEqualTo("k2");
            assertThat(issuer.signing(first).fits("a.b", issuer.signing(second).sign("a.b"))).isFalse();
            assertThat(issuer.verifying("k1", second)).isEmpty();
            assertThat(issuer.verifying("k1", first.with("activeKey", "k2+k1"))).isPresent();
        }
    }

    @Test
    void keysOfOtherKindsAndTextsThatAreNoKeySetsArePassedOver() {
        String first = JsonText.write(issuer.published(settings).getFirst());
        assertThat(PublicKeys.in("{\"keys\":[{\"kty\":\"XYZ\",\"kid\":\"x\",\"alg\":\"XY1\"}," + first + "]}"))
                .containsOnlyKeys("k1");
        assertThat(PublicKeys.in("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"s\",\"alg\":\"HS256\",\"k\":\"AAAA\"}]}"))
                .isEmpty();
        assertThat(PublicKeys.in("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"b\",\"alg\":\"EdDSA\",\"crv\":\"P-256\","
                + "\"x\":\"AA\",\"y\":\"AA\"}]}")).isEmpty();
        assertThat(PublicKeys.in("<html>")).isEmpty();
        assertThat(PublicKeys.in("{}")).isEmpty();
    }
}
