package dev.authscope.export;

import java.util.Optional;
import java.util.stream.Stream;

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

    /** The theme of a name; empty when there is none. */
    public static Optional<SvgTheme> find(String id) {
        return Stream.of(LIGHT, DARK).filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The colour of a value that a message carries. */
    public String colourOf(Chip chip) {
        if (chip.state() == Chip.State.DELETED || chip.kind().isEmpty()) {
            return cookie;
        }
        return switch (chip.kind()) {
            case "SID" -> session;
            case "AT" -> access;
            case "RT" -> refresh;
            case "CSRF" -> csrf;
            default -> text;
        };
    }
}
