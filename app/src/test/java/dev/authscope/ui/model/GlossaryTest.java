package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.texts.Language;

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
}
