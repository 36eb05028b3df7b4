package dev.authscope.ui.theme;

import java.util.Locale;

/** Style classes by the kind of an item: its colour is the same everywhere. */
public final class Kinds {

    private Kinds() {}

    /** The style class for a kind, given the letters of its short name. */
    public static String styleClass(String kind) {
        return switch (kind) {
            case "BFF" -> "kind-sid";
            case "SID", "AT", "RT", "CSRF", "COOKIE" -> "kind-" + kind.toLowerCase(Locale.ROOT);
            default -> "kind-other";
        };
    }
}
