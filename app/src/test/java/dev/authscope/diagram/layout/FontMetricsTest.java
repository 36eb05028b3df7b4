package dev.authscope.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The advances expected here were read from the font files with another program, through their format 4 character maps. */
class FontMetricsTest {

    private final FontMetrics sans = FontMetrics.load(TextStyle.Face.SANS.path());
    private final FontMetrics semiBold = FontMetrics.load(TextStyle.Face.SANS_SEMI_BOLD.path());
    private final FontMetrics monospace = FontMetrics.load(TextStyle.Face.MONOSPACE.path());

    @Test
    void latinLettersHaveTheAdvanceThatTheFontSays() {
        assertThat(sans.advance('A')).isEqualTo(1322 / 2048.0);
        assertThat(sans.advance('i')).isEqualTo(446 / 2048.0);
        assertThat(sans.advance('W')).isEqualTo(1874 / 2048.0);
        assertThat(semiBold.advance('A')).isEqualTo(1420 / 2048.0);
        assertThat(semiBold.advance('3')).isEqualTo(1294 / 2048.0);
    }

    @Test
    void koreanSyllablesHaveTheAdvanceThatTheFontSays() {
        assertThat(sans.advance('한')).isEqualTo(1770 / 2048.0);
        assertThat(sans.advance('글')).isEqualTo(1770 / 2048.0);
    }

    @Test
    void everyCharacterOfTheMonospaceFontIsEquallyWide() {
        for (int character = 0x21; character < 0x7f; character++) {
            assertThat(monospace.advance(character)).isEqualTo(0.6);
        }
    }

    @Test
    void aCharacterThatTheFontLacksIsKnownToBeMissing() {
        assertThat(monospace.has('한')).isFalse();
        assertThat(sans.has('✕')).isFalse();
        assertThat(sans.has(0x10ffff)).isFalse();
    }

    @Test
    void aTextIsAsWideAsItsCharactersAndBorrowsThoseThatItsFontLacks() {
        TextMeasure measure = TextMeasure.bundled();
        assertThat(measure.width("GET /", TextStyle.MESSAGE)).isEqualTo(5 * 0.6 * TextStyle.MESSAGE.size());
        assertThat(measure.width("한", TextStyle.MESSAGE)).isEqualTo(1770 / 2048.0 * TextStyle.MESSAGE.size());
        assertThat(measure.width("", TextStyle.NOTE)).isZero();
        assertThat(measure.width("\ud83c\udf6a", TextStyle.NOTE)).isEqualTo(TextStyle.NOTE.size());
    }
}
