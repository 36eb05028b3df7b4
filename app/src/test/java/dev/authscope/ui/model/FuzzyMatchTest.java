package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatchTest {

    private static int score(String query, String... fields) {
        return new FuzzyMatch(query).score(List.of(fields));
    }

    @ParameterizedTest
    @CsvSource({"ref, Refresh token", "TOKEN, Refresh token", "tok ref, Refresh token", "rfrsh, Refresh token",
            "ㅅㅅ, 세션", "ㄹㅍㄹㅅ, 리프레시 토큰", "ㅌㅋ, 리프레시 토큰", "세셔, 세션", "세션ㅌ, 세션 탈취 아닌 세션탈취", "리프레시토큰, 리프레시 토큰",
            "6.4, 6.4 누가 도둑일까" })
    void aFewLettersFind(String query, String text) {
        assertThat(score(query, text)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"xyz, Refresh token", "ㅎㅎ, 세션", "세손, 세션", "token cookie, Refresh token", "rt, Refresh token",
            "nekot, Refresh token" })
    void otherLettersDoNot(String query, String text) {
        assertThat(score(query, text)).isZero();
    }

    @Test
    void theBeginningFitsBetterThanAWordAndAWordBetterThanItsInside() {
        assertThat(score("tok", "token refresh")).isGreaterThan(score("tok", "refresh token"));
        assertThat(score("tok", "refresh token")).isGreaterThan(score("oke", "refresh token"));
        assertThat(score("oke", "refresh token")).isGreaterThan(score("rfrsh", "refresh token"));
    }

    @Test
    void theTitleCountsMoreThanTheRest() {
        assertThat(score("token", "token", "other")).isGreaterThan(score("token", "other", "token"));
    }

    @Test
    void nothingTypedFitsAll() {
        assertThat(score("  ", "anything")).isPositive();
    }

    @Test
    void aSyllableTypedInPartsIsTheSameSyllable() {
        assertThat(score("\u1109\u1166\u1109\u1167\u11ab", "세션")).isPositive();
    }
}
