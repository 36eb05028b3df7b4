package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

final class CookieReasonTest {

    @Test
    void everyReasonHasItsOwnCodeAndATextInBothLanguages() {
        Set<String> keys = Arrays.stream(CookieReason.values())
                .map(reason -> "reason." + reason.code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys).hasSize(CookieReason.values().length);
        for (Language language : Language.values()) {
            Set<String> texts = new TreeSet<>(Texts.load(language, "cookies").keys());
            texts.removeIf(key -> !key.startsWith("reason."));
            assertThat(texts).isEqualTo(keys);
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Texts.load(Language.ENGLISH, "cookies").keys())
                .isEqualTo(Texts.load(Language.KOREAN, "cookies").keys());
    }

    @Test
    void aCodeIsAStableWord() {
        for (CookieReason reason : CookieReason.values()) {
            assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(reason.check()).matches("jar\\.[a-zA-Z]+");
            assertThat(reason.section()).isNotEmpty();
        }
    }
}
