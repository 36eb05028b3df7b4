package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.layout.LegendEntry;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class ExportTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"diagram", "export", "handout", "stores" })
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces(String bundle) {
        Texts english = Texts.load(Language.ENGLISH, bundle);
        Texts korean = Texts.load(Language.KOREAN, bundle);
        assertThat(korean.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(places(korean.get(key))).as(key).isEqualTo(places(english.get(key)));
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENGLISH", "KOREAN" })
    void everythingInALegendHasAName(Language language) {
        Texts texts = Texts.load(language, "diagram");
        for (LegendEntry.Key key : LegendEntry.Key.values()) {
            assertThat(texts.get("legend." + key.id())).isNotBlank();
        }
    }
}
