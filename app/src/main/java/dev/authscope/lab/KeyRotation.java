package dev.authscope.lab;

import java.time.Duration;

import dev.authscope.server.settings.Switches;

/** What the operator does so that the issuer signs with another key. */
final class KeyRotation {

    /** For how long the key set may be used without asking again; who has fetched it does not know the new key until then. */
    private static final Duration CACHE_TIME = Duration.ofSeconds(300);

    private final Lab lab;
    private final String actor;

    KeyRotation(Lab lab, String actor) {
        this.lab = lab;
        this.actor = actor;
    }

    /**
     * The issuer signs with this key from now on. With overlap the key is published first, until everybody must have fetched it,
     * and tokens of the old one go on holding.
     */
    void to(String kid) {
        String setting = Switches.ACTIVE_KEY.id();
        String old = kid.equals("k1") ? "k2" : "k1";
        if (lab.settings().get(Switches.KEY_ROTATION).equals("overlap")) {
            lab.change(actor, setting, old + "+" + kid);
            lab.moveClockTo(lab.clock().now().plus(CACHE_TIME));
            lab.change(actor, setting, kid + "+" + old);
        } else {
            lab.change(actor, setting, kid);
        }
    }
}
