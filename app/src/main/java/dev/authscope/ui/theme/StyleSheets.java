package dev.authscope.ui.theme;

import java.nio.charset.StandardCharsets;
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

    /** Sizes of letters in {@code window.css}, in pixels. */
    private static final double TOOLTIP = 12;
    private static final double MENU = 13;

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

    /**
     * Dresses a scene in a theme whose content is shown larger: tooltips and menus are windows of their own, and grow by the
     * size of their letters.
     *
     * @param larger how many times
     */
    public void apply(Scene scene, Theme theme, double larger) {
        apply(scene, theme);
        if (larger != 1) {
            scene.getStylesheets().add(encoded(popups(larger).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String popups(double larger) {
        return String.format(Locale.ROOT, """
                .tooltip { -fx-font-size: %.1fpx; }
                .context-menu, .context-menu .label, .combo-box-popup .list-cell { -fx-font-size: %.1fpx; }
                """, TOOLTIP * larger, MENU * larger);
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
        return encoded(BundledFiles.octets(path));
    }

    private static String encoded(byte[] sheet) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet);
    }
}
