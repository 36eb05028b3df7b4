package dev.authscope.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.texts.Language;

/** Asks for a verdict and says what it must be; every finding on the way must have a sentence in both languages. */
final class VerdictAssert {

    static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private static final TokenTexts ENGLISH = new TokenTexts(Language.ENGLISH);
    private static final TokenTexts KOREAN = new TokenTexts(Language.KOREAN);

    private VerdictAssert() {}

    static Verification verify(String token, String jwk, Profile profile, String... algorithms) {
        return verify(token, TokenMint.keys(jwk), TokenPolicy.of(profile, List.of(algorithms)), NOW);
    }

    static Verification verify(String token, KeySet keys, TokenPolicy policy, Instant now) {
        Verification verification = new TokenVerifier(keys, policy).verify(token, now);
        assertWellFormed(verification);
        return verification;
    }

    static void assertValid(String token, String jwk, Profile profile, String... algorithms) {
        Verification verification = verify(token, jwk, profile, algorithms);
        assertThat(verification.failed()).isEmpty();
        assertThat(verification.valid()).isTrue();
    }

    /** The token fails at a check for a reason, given by the code of the finding. */
    static void assertRefused(Verification verification, String check, String code) {
        assertThat(verification.valid()).isFalse();
        assertThat(verification.failed()).hasValueSatisfying(failed -> {
            assertThat(failed.id()).isEqualTo(check);
            assertThat(failed.finding().code()).isEqualTo(code);
        });
    }

    private static void assertWellFormed(Verification verification) {
        assertThat(verification.checks()).extracting(TokenCheck::id)
                .containsExactly("jwt.parse", "jwt.crit", "jwt.alg", "jwt.key", "jwt.signature", "jwt.typ", "jwt.iss",
                        "jwt.aud", "jwt.exp", "jwt.nbf");
        boolean failed = false;
        for (TokenCheck check : verification.checks()) {
            assertThat(ENGLISH.sentence(check.finding())).isNotBlank().doesNotContainPattern("\\{[0-9]}");
            assertThat(KOREAN.sentence(check.finding())).isNotBlank().doesNotContainPattern("\\{[0-9]}");
            if (failed) {
                assertThat(check.outcome()).isIn(CheckOutcome.NOT_REACHED, CheckOutcome.SKIPPED);
            } else {
                assertThat(check.outcome()).isNotEqualTo(CheckOutcome.NOT_REACHED);
            }
            failed |= check.outcome() == CheckOutcome.FAILED;
        }
    }
}
