package dev.authscope.diagram.layout;

/**
 * Explains one kind of thing that occurs in the diagram.
 *
 * @param sample where an example of it is drawn
 */
public record LegendEntry(Key key, Box sample, PlacedText text) {

    /** What can be explained; texts have the key {@code legend.} and {@link #id()}. */
    public enum Key {
        REQUEST("request"), RESPONSE("response"), REFUSED("refused"), ATTACK("attack"), UNDELIVERED(
                "undelivered"), LOST("lost"), QUESTION("question"), UNANSWERED(
                        "unanswered"), COPY("copy"), COPY_LOST("copyLost"), REPEATED("repeated"), PREFLIGHT(
                                "preflight"), SESSION_ID(
                                        "sid"), ACCESS_TOKEN("at"), REFRESH_TOKEN("rt"), CSRF_TOKEN(
                                                "csrf"), VALUE("value"), COOKIE(
                                                        "cookie"), DELETED("deleted"), UNKNOWN("unknown");

        private final String id;

        Key(String id) {
            this.id = id;
        }

        /** The word in the key of its text. */
        public String id() {
            return id;
        }

        /** What explains a named value, by the letters of its short name. */
        public static Key ofKind(String kind) {
            return switch (kind) {
                case "SID", "BFF" -> SESSION_ID;
                case "AT" -> ACCESS_TOKEN;
                case "RT" -> REFRESH_TOKEN;
                case "CSRF" -> CSRF_TOKEN;
                default -> VALUE;
            };
        }
    }
}
