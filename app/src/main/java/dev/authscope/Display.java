package dev.authscope;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen on which a window can be opened. */
final class Display {

    private Display() {}

    /**
     * Looks without touching a toolkit, which would be slow and fail where there is no screen.
     *
     * @param system name of the operating system
     * @param environment variables of the process
     * @param platform JavaFX's own choice of platform, such as {@code Headless}; empty when none is made
     */
    static boolean isThere(String system, Map<String, String> environment, String platform) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean alwaysHasOne = name.startsWith("windows") || name.startsWith("mac");
        return alwaysHasOne || platform.equalsIgnoreCase("Headless") || named(environment, "DISPLAY")
                || named(environment, "WAYLAND_DISPLAY");
    }

    private static boolean named(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
