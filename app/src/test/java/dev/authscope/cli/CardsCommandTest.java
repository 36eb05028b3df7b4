package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.bundled.BundledFiles;

class CardsCommandTest {

    private static JsonNode json(Terminal terminal) {
        assertThat(terminal.code()).isZero();
        return JsonMapper.shared().readTree(terminal.out());
    }

    @Test
    void allCardsOfTheFileArePrintedEachOnce() {
        List<String> printed = new ArrayList<>();
        json(Terminal.run("cards", "--json")).forEach(card -> printed.add(card.at("/id").asString()));
        List<String> written = new ArrayList<>();
        JsonMapper.shared()
                .readTree(BundledFiles.text("lessons/statements.json"))
                .at("/statements")
                .forEach(card -> written.add(card.at("/id").asString()));
        assertThat(printed).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aChapterIsNamedByItsNumberOrItsId() {
        JsonNode cards = json(Terminal.run("cards", "--chapter", "4", "--json"));
        assertThat(cards).isNotEmpty().allSatisfy(card -> assertThat(card.at("/chapter").asString()).isEqualTo("jwt"));
        assertThat(json(Terminal.run("cards", "--chapter", "jwt", "--json"))).isEqualTo(cards);
    }

    @Test
    void aCardNamesTheRunAndTheStepThatShowIt() {
        assertThat(Terminal.run("cards", "--chapter", "5").out()).contains("5  The price of not asking the store",
                "   When an administrator's role is withdrawn in the database, their token\n   loses it at once.",
                "   False. The token still says what was true when it was issued", "   → S29  step 4",
                "   → S29 rolesFrom=lookup  step 4");
        assertThat(Terminal.runKorean("cards", "--chapter", "5").out()).contains("틀린 문장입니다. ", "→ S29  4단계");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (Terminal terminal : List.of(Terminal.run("cards"), Terminal.runKorean("cards"))) {
            assertThat(terminal.out().lines())
                    .allSatisfy(line -> assertThat(Paragraph.width(line)).isLessThanOrEqualTo(80));
        }
    }
}
