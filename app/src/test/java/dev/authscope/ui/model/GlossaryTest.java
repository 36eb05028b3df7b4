package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** Where terms are marked, and that each of them has a card in both languages. */
class GlossaryTest {

    private static final String TEXT = "The server finds the session ID in its table.";

    private final Glossary glossary = new Glossary();

    private List<String> marked(String text, String place, Language language) {
        return glossary.pieces(text, place, language)
                .stream()
                .map(Glossary.Piece::term)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    @Test
    void aTermIsMarkedAtItsFirstPlaceOfEachScenarioAndStaysMarkedThere() {
        assertThat(marked(TEXT, "one@1", Language.ENGLISH)).contains("session-id");
        assertThat(marked(TEXT, "one@2", Language.ENGLISH)).doesNotContain("session-id");
        assertThat(marked(TEXT, "two@5", Language.ENGLISH)).contains("session-id");
        assertThat(marked(TEXT, "one@1", Language.ENGLISH)).contains("session-id");
    }

    @Test
    void thePiecesOfATextAreTheText() {
        String text = String.join("", glossary.pieces(TEXT, "one@1", Language.ENGLISH)
                .stream()
                .map(Glossary.Piece::text)
                .toList());
        assertThat(text).isEqualTo(TEXT);
    }

    @Test
    void aMarkedTermHasACardInBothLanguages() {
        for (Language language : Language.values()) {
            Glossary.Card card = glossary.card("session-id", language);
            assertThat(card.word()).isNotBlank().isNotEqualTo(card.other());
            assertThat(card.text()).isNotBlank();
        }
    }

    @Test
    void everyTermOfTheGlossaryIsMarkedWhereItsNameStands() {
        for (Language language : Language.values()) {
            Texts texts = Texts.load(language, "glossary");
            List<String> missed = texts.keys()
                    .stream()
                    .filter(key -> key.endsWith(".term"))
                    .filter(key -> {
                        String name = texts.get(key).split("[,/]")[0].replaceAll("\\(.*?\\)", "").strip();
                        String term = key.substring(0, key.length() - ".term".length());
                        String text = name.equals("발급자") ? "aud" : name;
                        return !marked(text, term + language, language).contains(term);
                    })
                    .toList();
            assertThat(missed).as(language.toString()).isEmpty();
        }
    }

    @Test
    void aTermIsFoundWithItsEndings() {
        assertThat(marked("Rotation fails: the server revoked both tokens.", "a@1", Language.ENGLISH))
                .containsExactly("rotation", "revoke");
        assertThat(marked("서버가 토큰을 폐기합니다. 세션은 만료되었습니다.", "a@1", Language.KOREAN))
                .containsExactly("revoke", "session", "expire");
        assertThat(marked("It is secure, and the issuer reissues nothing.", "b@1", Language.ENGLISH)).isEmpty();
        assertThat(marked("재발급한 쿠키", "b@1", Language.KOREAN)).containsExactly("refresh", "cookie");
    }

    @Test
    void mostTermsAreMarkedInSomeScenario() {
        List<String> met = new ArrayList<>();
        BundledScenarios bundled = new BundledScenarios();
        bundled.chapters().stream().flatMap(chapter -> chapter.entries().stream()).forEach(entry -> {
            for (Scenario.Step step : bundled.load(entry.id()).steps()) {
                met.addAll(marked(step.say().en(), entry.id() + "@" + step.id(), Language.ENGLISH));
            }
        });
        assertThat(Set.copyOf(met)).hasSizeGreaterThan(40);
    }
}
