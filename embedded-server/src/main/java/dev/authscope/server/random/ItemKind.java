package dev.authscope.server.random;

/** The kinds of values that have a short name on screen, such as {@code SID1} or {@code RT2}. */
public enum ItemKind {
    SESSION_ID("SID"), ACCESS_TOKEN("AT"), REFRESH_TOKEN("RT"), CSRF_TOKEN("CSRF"), SIGNING_KEY("KEY"), SESSION_HANDLE(
            "H"), TOKEN_FAMILY("FAM"), AUTHORIZATION_CODE("CODE"), LOGIN_TRANSACTION("TX"), BFF_SESSION("BFF");

    private final String prefix;

    ItemKind(String prefix) {
        this.prefix = prefix;
    }

    /** The letters before the number in a short name. */
    public String prefix() {
        return prefix;
    }
}
