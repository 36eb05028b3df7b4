package dev.authscope.ui.theme;

import javafx.scene.shape.SVGPath;

/** The window's own drawings, each in a square of 16 units; filled shapes take the text's colour, outlines their kind's. */
public enum Icon {
    /** A bitten biscuit. */
    COOKIE("M8 1.5 A6.5 6.5 0 1 0 14.5 8 A2.6 2.6 0 0 1 11.6 5.2 A2.6 2.6 0 0 1 8 1.5 Z"
            + " M5.6 6 h.1 M9.6 10.4 h.1 M5.8 10.2 h.1 M8.4 7.6 h.1", true),
    /** A tag. */
    SID("M2 4.5 h7.5 l4.5 3.5 l-4.5 3.5 h-7.5 z M5 8 h.1", true),
    /** A key. */
    AT("M8 8 A3 3 0 1 0 2 8 A3 3 0 1 0 8 8 M8 8 h6.5 m-2 0 v3 m-2.5 -3 v2.2", true),
    /** A turning arrow. */
    RT("M13 9.6 A5.4 5.4 0 1 1 11.9 4.2 M13.6 1.6 v4 h-4", true),
    /** A shield. */
    CSRF("M8 1.8 L13.4 3.8 V8 C13.4 11.2 11 13.3 8 14.4 C5 13.3 2.6 11.2 2.6 8 V3.8 Z", true),
    /** A dot in a ring: any other value. */
    VALUE("M8 3 A5 5 0 1 0 8.01 3 Z M8 8 h.1", true), CHECK("M3 8.6 L6.6 12.2 L13 4.2", true), CROSS(
            "M3.6 3.6 L12.4 12.4 M12.4 3.6 L3.6 12.4",
            true), DASH("M4 8 h8", true), RING("M8 3 A5 5 0 1 0 8.01 3 Z", true), TO_START(
                    "M3 3 v10 M13 3 L5.5 8 L13 13 Z",
                    false), BACK("M12 2.5 L4 8 L12 13.5 Z", false), PLAY("M4.5 2.5 L13 8 L4.5 13.5 Z", false), PAUSE(
                            "M4 3 h3 v10 h-3 Z M9 3 h3 v10 h-3 Z", false), NEXT("M3 3 L10.5 8 L3 13 Z M12.4 3 v10",
                                    false), JUMP("M2 3 L8 8 L2 13 Z M8 3 L14 8 L8 13 Z", false), THEME(
                                            "M8 1.5 A6.5 6.5 0 1 0 8.01 1.5 Z M8 1.5 A6.5 6.5 0 0 1 8 14.5 Z",
                                            false), SETTINGS(
                                                    "M2 4.5 h7 M13 4.5 h1 M9 4.5 A2 2 0 1 0 13 4.5 A2 2 0 1 0 9 4.5"
                                                            + " M2 11.5 h1 M7 11.5 h7 M3 11.5 A2 2 0 1 0 7 11.5 A2 2 0 1 0 3 11.5",
                                                    true), SEARCH(
                                                            "M6.8 2 A4.8 4.8 0 1 0 6.81 2 Z M10.4 10.4 L14 14",
                                                            true), OPEN("M2 4 h4 l1.5 1.6 h6.5 v7.4 h-12 Z", true);

    private final String path;
    private final boolean outline;

    Icon(String path, boolean outline) {
        this.path = path;
        this.outline = outline;
    }

    /** A node with this drawing, with a style class for its colour. */
    public SVGPath draw(String... styleClasses) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(outline ? "icon-outline" : "icon-solid");
        shape.getStyleClass().addAll(styleClasses);
        shape.setMouseTransparent(true);
        return shape;
    }

    /** The drawing for a kind of item, given the letters of its short name. */
    public static Icon ofKind(String kind) {
        return switch (kind) {
            case "SID", "BFF" -> SID;
            case "AT" -> AT;
            case "RT" -> RT;
            case "CSRF" -> CSRF;
            case "COOKIE" -> COOKIE;
            default -> VALUE;
        };
    }
}
