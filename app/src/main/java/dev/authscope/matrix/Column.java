package dev.authscope.matrix;

/** What is tried with a token that is kept somewhere; each is one step of the scenario. */
public enum Column {
    /** A script in the page reads it out of its place. */
    READ("read", "2"),
    /** A script in the page overhears it when the page sends a request. */
    HOOK("hook", "3"),
    /** A script in the page has a transfer sent with it, without knowing it. */
    RIDE("ride", "4"),
    /** A page of another site has a transfer sent with it. */
    CSRF("csrf", "5"),
    /** It is still there when the page is loaded anew. */
    RELOAD("reload", "6"),
    /** It is still there when the browser was closed and opened again. */
    RESTART("restart", "7"),
    /** It goes to a host beside the shop. */
    SIBLING("sibling", "8");

    private final String id;
    private final String step;

    Column(String id, String step) {
        this.id = id;
        this.step = step;
    }

    /** The word in JSON and in the names of texts. */
    public String id() {
        return id;
    }

    /** Id of the step in which it is tried. */
    public String step() {
        return step;
    }

    /** Whether it is an attack, rather than how long or how far the token goes. */
    public boolean isAttack() {
        return ordinal() <= CSRF.ordinal();
    }
}
