package dev.authscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.settings.Settings.LanguageChoice;
import dev.authscope.settings.Settings.Motion;
import dev.authscope.settings.Settings.Theme;

class SettingsStoreTest {

    @TempDir
    Path folder;

    private final Queue<Runnable> later = new ArrayDeque<>();

    private SettingsStore open() {
        return SettingsStore.open(new SettingsFolder(folder), later::add);
    }

    private Path file() {
        return folder.resolve("settings.json");
    }

    @Test
    void theFirstStartHasTheDefaultsAndWritesNothing() {
        SettingsStore store = open();
        assertThat(store.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(store.noticeAtStart()).isEmpty();
        store.close();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Settings chosen = any(random);
            try (SettingsStore store = open()) {
                store.change(before -> chosen);
            }
            assertThat(open().settings()).isEqualTo(chosen);
        }
    }

    private static Settings any(Random random) {
        WindowPlace place = random.nextBoolean()
                ? null
                : new WindowPlace(random.nextInt(-500, 500), random.nextInt(500) / 4.0, random.nextInt(1, 3000), 700,
                        random.nextBoolean());
        return new Settings(LanguageChoice.values()[random.nextInt(3)], Theme.values()[random.nextInt(3)],
                Motion.values()[random.nextInt(2)], Settings.TEXT_SIZES.get(random.nextInt(4)), random.nextBoolean(),
                place, Map.of("side", random.nextDouble(), "\"오른쪽\\", 0.5), "a\u0000\"" + random.nextInt(),
                random.nextBoolean() ? "" : "redis://127.0.0.1:" + random.nextInt(1, 65_536));
    }

    @Test
    void changesThatFollowCloselyAreWrittenOnce() {
        SettingsStore store = open();
        store.change(before -> before.withTextSize(115));
        store.change(before -> before.withTextSize(130));
        assertThat(later).hasSize(1);
        assertThat(file()).doesNotExist();
        later.remove().run();
        assertThat(open().settings().textSize()).isEqualTo(130);
        store.change(before -> before.withTextSize(130));
        assertThat(later).isEmpty();
    }

    @Test
    void whatANewerVersionWroteIsKept() throws IOException {
        Files.writeString(file(),
                "{\"theme\":\"light\",\"sound\":{\"volume\":0.25,\"on\":[true,null,\"x\",12345678901234567890]}}");
        try (SettingsStore store = open()) {
            assertThat(store.settings().theme()).isEqualTo(Theme.LIGHT);
            store.change(before -> before.withTheme(Theme.CONTRAST));
        }
        assertThat(file()).content()
                .contains("\"theme\":\"contrast\"")
                .contains("\"sound\":{\"volume\":0.25,\"on\":[true,null,\"x\",12345678901234567890]}");
    }

    @Test
    void aValueThatThisVersionDoesNotKnowCountsAsNotChosen() throws IOException {
        Files.writeString(file(), "{\"theme\":\"sepia\",\"textSize\":7,\"questions\":\"maybe\",\"motion\":\"reduced\","
                + "\"window\":{\"x\":1e99,\"y\":0,\"width\":-1,\"height\":2},\"dividers\":{\"side\":7}}");
        assertThat(open().settings()).isEqualTo(Settings.DEFAULTS.withMotion(Motion.REDUCED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"theme\":\"dark\"}x", "\u0000\u0001", "{\"theme\":1,\"theme\":2}" })
    void aBrokenFileIsSetAsideAndTold(String content) throws IOException {
        Files.writeString(folder.resolve("settings.broken-1.json"), "an earlier one");
        Files.writeString(file(), content);
        SettingsStore store = open();
        assertThat(store.settings()).isEqualTo(Settings.DEFAULTS);
        Path aside = folder.resolve("settings.broken-2.json");
        assertThat(store.noticeAtStart()).contains(new Notice.Broken(aside));
        assertThat(aside).hasContent(content);
        assertThat(file()).doesNotExist();
        assertThat(folder.resolve("settings.broken-1.json")).hasContent("an earlier one");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnce() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where the folder should be");
        List<Notice> notices = new ArrayList<>();
        SettingsStore store = SettingsStore.open(new SettingsFolder(blocked.resolve("authscope")), Runnable::run);
        store.onNotice(notices::add);
        store.change(before -> before.withTheme(Theme.LIGHT));
        store.change(before -> before.withTheme(Theme.DARK));
        assertThat(notices).containsExactly(new Notice.NotKept(blocked.resolve("authscope")));
        assertThat(store.settings().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        try (SettingsStore store = open()) {
            store.change(before -> before.withQuestions(false));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }
}
