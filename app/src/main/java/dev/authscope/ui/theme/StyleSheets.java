package dev.authscope.ui.theme;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.ui.model.Appearance.Theme;

/** Dresses a scene: the controls' theme, the colours of the theme, and the window's own rules. */
public final class StyleSheets {

    /** The sheets with rules, one for each panel; they use the colours of the theme and have none of their own. */
    private static final List<String> RULES = List.of("window", "narration", "library", "stage", "sequence",
            "inspector",
            "transport", "present", "compare", "matrix", "export");

    private final Map<Theme, List<String>> sheets = new EnumMap<>(Theme.class);

    /** Reads the sheets once. */
    public StyleSheets() {
        List<String> rules = RULES.stream().map(name -> address("themes/" + name + ".css")).toList();
        for (Theme theme : Theme.values()) {
            List<String> all = new ArrayList<>();
            all.add(address("themes/" + theme.name().toLowerCase(Locale.ROOT) + ".css"));
            all.addAll(rules);
            sheets.put(theme, List.copyOf(all));
        }
    }

    /** Dresses a scene in a theme. */
    public void apply(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(theme == Theme.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheets.getOrDefault(theme, List.of()));
    }

    /** Dresses a scene in a theme, whatever the theme of the window is. */
    public void applyAlone(Scene scene, Theme theme) {
        scene.setUserAgentStylesheet(theme == Theme.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheets.getOrDefault(theme, List.of()));
    }

    /** A sheet as an address that holds its content, because a sheet inside a module has no other. */
    private static String address(String path) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(BundledFiles.octets(path));
    }
}
