package dev.authscope.credentials;

/** In what they are compared: the rows of the table. */
public enum Aspect {
    /** Where the browser and the server keep it. */
    PLACE("place"),
    /** How long the value is, and whether it says something to whoever reads it. */
    FORMAT("format"),
    /** When it ends by itself. */
    END("end"),
    /** Octets of the line that carries it in each request. */
    SIZE("size"),
    /** Look-ups and writes of one request. */
    LOOKUPS("lookUps"),
    /** How long the server took, measured; another figure each time. */
    SPEED("speed"),
    /** What a copy is answered after the logout. */
    REVOCATION("revocation"),
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
