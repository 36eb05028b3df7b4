package dev.authscope.export;

import java.util.List;
import java.util.Optional;

import dev.authscope.diagram.Chip;

/**
 * The colours of a diagram. Colour is meaning: amber is a cookie, red is an attack and nothing else, and each kind of value
 * has its own. Texts reach 4.5 : 1 on what they stand on (WCAG 2.2, 1.4.3).
 *
 * @param ground behind everything
 * @param surface of the participants' boxes and of chips
 * @param text important text, and arrows
 * @param quiet less important text
 * @param line life lines, rules and frames
 * @param attack everything of the attacker
 * @param cookie outline of what a cookie carries
 * @param session a session id
 * @param access an access token
 * @param refresh a refresh token
 * @param csrf a CSRF token
 * @param server outline of a server's box
 * @param browser outline of a browser's box
 */
public record SvgTheme(String id, String ground, String surface, String text, String quiet, String line, String attack,
        String cookie, String session, String access, String refresh, String csrf, String server, String browser) {

    /** For paper and bright rooms. */
    public static final SvgTheme LIGHT = new SvgTheme("light", "#ffffff", "#f4f6f9", "#1a2330", "#55617a", "#c3cbd8",
            "#c62f23", "#9a5b00", "#0a766b", "#6d3fc4", "#b0276f", "#4c7410", "#0a766b", "#1f5fbf");

    /** For dark slides. */
    public static final SvgTheme DARK = new SvgTheme("dark", "#0f1319", "#1a212c", "#e6ebf2", "#a8b4c6", "#3a4658",
            "#ff7b6f", "#f0b03f", "#3cc9b7", "#b199ff", "#ee7fc1", "#a9d65c", "#3cc9b7", "#6cb2ff");

    /** High contrast, in the colours of the window's theme of that name: every text reaches 7 : 1 (WCAG 2.2, 1.4.6). */
    public static final SvgTheme CONTRAST = new SvgTheme("contrast", "#000000", "#000000", "#ffffff", "#e4e4e4",
            "#9a9a9a", "#ff9488", "#ffc95c", "#5fe5d3", "#cbb9ff", "#ffa6dd", "#c6f27a", "#5fe5d3", "#8cc8ff");

    /** For printers: no grounds, dark lines, and colours that are told apart in grey by shape and label alone. */
    public static final SvgTheme PRINT = new SvgTheme("print", "#ffffff", "#ffffff", "#000000", "#333333", "#767676",
            "#8f1a10", "#6b3f00", "#04504a", "#45208f", "#7d1450", "#334f05", "#04504a", "#123f85");

    /** All of them, in the order in which they are offered. */
    public static List<SvgTheme> all() {
        return List.of(LIGHT, DARK, CONTRAST, PRINT);
    }

    /** The names of all. */
    public static List<String> names() {
        return all().stream().map(SvgTheme::id).toList();
    }

    /** The theme of a name; empty when there is none. */
    public static Optional<SvgTheme> find(String id) {
        return all().stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The colour of a value that a message carries. */
    public String colourOf(Chip chip) {
        if (chip.state() == Chip.State.DELETED || chip.kind().isEmpty()) {
            return cookie;
        }
        return switch (chip.kind()) {
            case "SID", "BFF" -> session;
            case "AT" -> access;
            case "RT" -> refresh;
            case "CSRF" -> csrf;
            default -> text;
        };
    }
}
