package dev.authscope.ui.theme;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.ui.model.Appearance.Theme;

/** Dresses a scene: the controls' theme, the colours of the theme, and the window's own rules. */
public final class StyleSheets {

    private final Map<Theme, List<String>> sheets = new EnumMap<>(Theme.class);

    /** Reads the sheets once. */
    public StyleSheets() {
        String rules = address("themes/window.css");
        sheets.put(Theme.DARK, List.of(address("themes/dark.css"), rules));
        sheets.put(Theme.LIGHT, List.of(address("themes/light.css"), rules));
    }

    /** Dresses a scene in a theme. */
    public void apply(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(theme == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheets.getOrDefault(theme, List.of()));
    }

    /** A sheet as an address that holds its content, because a sheet inside a module has no other. */
    private static String address(String path) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(BundledFiles.octets(path));
    }
}
