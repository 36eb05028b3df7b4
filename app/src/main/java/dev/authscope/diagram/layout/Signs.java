package dev.authscope.diagram.layout;

/** The signs of things, as SVG paths drawn in a square of 12 by 12, so that no meaning hangs on colour alone. */
public final class Signs {

    public static final String CLOCK = "M6 1A5 5 0 1 0 6 11 5 5 0 1 0 6 1ZM6 3.2V6L8 7.4";
    public static final String BELL = "M2 9H10C9 8 8.8 7 8.8 5.2A2.8 2.8 0 0 0 3.2 5.2C3.2 7 3 8 2 9ZM5 10.6A1.1 1.1 0 0 0 7 10.6M6 2.4V1.2";
    public static final String PENCIL = "M2 10L2.6 7.4 8.4 1.6 10.4 3.6 4.6 9.4ZM7.2 2.8L9.2 4.8";
    public static final String HAND = "M1.5 4.5L6 2 10.5 4.5V9.5H1.5ZM1.5 4.5L6 7 10.5 4.5";
    public static final String DOT = "M6 4.6A1.4 1.4 0 1 0 6 7.4 1.4 1.4 0 1 0 6 4.6Z";
    public static final String COOKIE = "M6 1.2A4.8 4.8 0 1 0 10.8 6 2.2 2.2 0 0 1 8.4 3.6 2.2 2.2 0 0 1 6 1.2Z"
            + "M4 5.2H4.02M5 8.4H5.02M7.8 7.8H7.82";
    private static final String TAG = "M1.2 2.6H7.2L11 6 7.2 9.4H1.2ZM3.6 6H3.62";
    private static final String KEY = "M6 6A2.4 2.4 0 1 1 1.2 6 2.4 2.4 0 1 1 6 6H11.2V8.2M9 6V7.8";
    private static final String TURNING_ARROW = "M10.5 4.4A4.7 4.7 0 1 0 10.7 7.4M10.8 1.4V4.6H7.6";
    private static final String SHIELD = "M6 1L10.4 2.6V6C10.4 8.6 8.5 10.4 6 11.2 3.5 10.4 1.6 8.6 1.6 6V2.6Z";
    private static final String DIAMOND = "M6 1.4L10.6 6 6 10.6 1.4 6Z";

    private Signs() {}

    /** The sign of a value, by the letters of its short name; a cookie's where there are none. */
    public static String ofKind(String kind) {
        return switch (kind) {
            case "SID", "BFF" -> TAG;
            case "AT" -> KEY;
            case "RT" -> TURNING_ARROW;
            case "CSRF" -> SHIELD;
            case "" -> COOKIE;
            default -> DIAMOND;
        };
    }
}
