package dev.authscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SettingsFolderTest {

    private static Path folder(String system, Map<String, String> environment) {
        return SettingsFolder.of(null, system, "/home/alice", environment).path();
    }

    @Test
    void linuxKeepsThemWhereTheDesktopSays() {
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", "/c"))).isEqualTo(Path.of("/c/authscope"));
        assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/alice/.config/authscope"));
    }

    @Test
    void aRelativeFolderOfTheDesktopDoesNotCount() {
        assertThat(folder("Linux", Map.of("XDG_CONFIG_HOME", "c"))).isEqualTo(Path.of("/home/alice/.config/authscope"));
    }

    @Test
    void macAndWindowsHaveTheirUsualPlaces() {
        assertThat(folder("Mac OS X", Map.of("XDG_CONFIG_HOME", "/c")))
                .isEqualTo(Path.of("/home/alice/Library/Application Support/authscope"));
        assertThat(folder("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/authscope"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(Path.of("/home/alice/AppData/Roaming/authscope"));
    }

    @Test
    void aNamedFolderComesFirst() {
        assertThat(SettingsFolder.of("/named", "Linux", "/home/alice", Map.of("XDG_CONFIG_HOME", "/c")).path())
                .isEqualTo(Path.of("/named"));
    }
}
