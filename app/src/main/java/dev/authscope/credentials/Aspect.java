package dev.authscope.credentials;

/** In what they are compared: the rows of the table. */
public enum Aspect {
    /** Where the browser and the server keep it. */
    PLACE("place"),
    /** How long the value is, and whether it says something to whoever reads it. */
    FORMAT("format"),
    /** What a value that was changed by hand is answered. */
    TAMPERING("tampering"),
    /** When it ends by itself. */
    END("end"),
    /** Octets of the line that carries it in each request. */
    SIZE("size"),
    /** Look-ups and writes of one request. */
    LOOKUPS("lookUps"),
    /** Rows and octets that the server keeps for logins. */
    MEMORY("memory"),
    /** How long the server took, measured; another figure each time. */
    SPEED("speed"),
    /** What a copy is answered after the logout. */
    REVOCATION("revocation"),
    /** What another server answers than the one that issued it. */
    SECOND_SERVER("secondServer"),
    /** What the server answers after a restart. */
    RESTART("restart"),
    /** Where it is refused. */
    LIMITS("limits");

    private final String id;

    Aspect(String id) {
        this.id = id;
    }

    /** The word in texts and output. */
    public String id() {
        return id;
    }
}
