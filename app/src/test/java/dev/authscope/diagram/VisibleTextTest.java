package dev.authscope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void plainAndKoreanTextStaysAsItIs() {
        assertThat(VisibleText.of("POST /login 한국어 ✕")).isEqualTo("POST /login 한국어 ✕");
    }

    @Test
    void controlCharactersBecomeTheirPictures() {
        assertThat(VisibleText.of("a\r\nb\0c\u007f")).isEqualTo("a␍␊b␀c␡");
    }

    @Test
    void charactersThatReorderOrHideTextAreWrittenAsTheirNumber() {
        assertThat(VisibleText.of("a\u202eb\u200bc\ufeff\u2028")).isEqualTo("a‹U+202E›b‹U+200B›c‹U+FEFF›‹U+2028›");
    }

    @Test
    void halfACharacterIsWrittenAsItsNumber() {
        assertThat(VisibleText.of("x\ud83c")).isEqualTo("x‹U+D83C›");
    }

    @Test
    void aLongTextIsCutInTheMiddle() {
        String cut = VisibleText.of("a".repeat(500) + "z");
        assertThat(cut).hasSize(VisibleText.LONGEST).contains("…").endsWith("z");
    }

    @Test
    void nothingThatActsAsAControlIsEverLeft() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder hostile = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                hostile.append((char) (random.nextBoolean() ? random.nextInt(0x300) : random.nextInt(0x10000)));
            }
            assertThat(VisibleText.of(hostile.toString()).codePoints())
                    .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
                            && Character.getType(c) != Character.SURROGATE);
        }
    }
}
