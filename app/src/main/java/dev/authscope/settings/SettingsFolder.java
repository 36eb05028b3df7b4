package dev.authscope.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The folder in which the program keeps what is the user's own. It need not exist yet.
 *
 * @param path absolute, unless the property named it otherwise
 */
public record SettingsFolder(Path path) {

    /** The system property that names another folder. */
    public static final String PROPERTY = "authscope.settings";

    private static final String NAME = "authscope";

    /** The folder of this user on this machine. */
    public static SettingsFolder ofUser() {
        return of(System.getProperty(PROPERTY), System.getProperty("os.name", ""), System.getProperty("user.home", ""),
                System.getenv());
    }

    /**
     * The platform's usual place: {@code %APPDATA%}, {@code ~/Library/Application Support}, else the XDG Base Directory
     * Specification ({@code XDG_CONFIG_HOME}, which counts only when it is absolute, else {@code ~/.config}).
     *
     * @param named a folder to take in place of the usual one; null or empty for none
     */
    static SettingsFolder of(@Nullable String named, String system, String home, Map<String, String> environment) {
        if (named != null && !named.isEmpty()) {
            return new SettingsFolder(Path.of(named));
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return new SettingsFolder(roaming.isEmpty()
                    ? Path.of(home, "AppData", "Roaming", NAME)
                    : Path.of(roaming, NAME));
        }
        if (os.startsWith("mac")) {
            return new SettingsFolder(Path.of(home, "Library", "Application Support", NAME));
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        boolean usable = !config.isEmpty() && Path.of(config).isAbsolute();
        return new SettingsFolder(usable ? Path.of(config, NAME) : Path.of(home, ".config", NAME));
    }

    /** A file in the folder. */
    public OwnFile file(String name) {
        return new OwnFile(path.resolve(name));
    }
}
