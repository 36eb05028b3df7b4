package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class WindowTextsTest {

    /** Keys whose last part is a word that data carries. */
    private static final List<String> BY_WORD = List.of("matrix.column.", "matrix.place.", "matrix.slide.", "actor.",
            "browser.",
            "table.", "row.status.", "row.data.",
            "switch.value.", "loot.source.", "loot.status.", "timer.", "timer.next.", "track.", "stage.area.",
            "stage.build.",
            "sequence.note.", "inspector.cookies.kind.", "inspector.added.",
            "compare.total.",
            "export.format.", "export.show.", "export.theme.", "stage.lb.", "why.refused.", "tokenLab.with.",
            "tokenLab.words.");
    private static final Pattern LITERAL = Pattern
            .compile("(?:wording|wording\\(\\)|model)?\\.?(?:get|follow)\\(\\s*\"([a-zA-Z]+(?:\\.[a-zA-Z]+)+)\"");
    /** Bundles of the parts below the window, whose sentences it shows too. */
    private static final List<Texts> OTHER_BUNDLES = List.of(Texts.load(Language.ENGLISH, "tokens"),
            Texts.load(Language.ENGLISH, "cookies"), Texts.load(Language.ENGLISH, "export"));
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "authscope", "ui");

    private final Texts english = Texts.load(Language.ENGLISH, "ui");
    private final Texts korean = Texts.load(Language.KOREAN, "ui");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(korean.keys()).isEqualTo(english.keys());
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : english.keys()) {
            assertThat(places(korean.get(key))).as(key).isEqualTo(places(english.get(key)));
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        String sources = sources();
        List<String> unused = english.keys()
                .stream()
                .filter(key -> !sources.contains("\"" + key + "\"") && BY_WORD.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void noTextIsMissing() throws IOException {
        Matcher used = LITERAL.matcher(sources());
        List<String> missing = new ArrayList<>();
        int found = 0;
        while (used.find()) {
            found++;
            String key = used.group(1);
            if (!english.has(key) && OTHER_BUNDLES.stream().noneMatch(other -> other.has(key))) {
                missing.add(key);
            }
        }
        assertThat(found).isGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
