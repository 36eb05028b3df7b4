package dev.authscope.attacker;

import dev.authscope.bundled.BundledFiles;

/** Key pairs of people outside the shop, as private JWKs (RFC 7517). They are public: everybody can recompute what they see. */
public final class AttackKeys {

    private AttackKeys() {}

    /** The attacker's own pair, whose public half her site publishes. */
    public static String mallory() {
        return BundledFiles.text("attack-keys/public-demo-mallory.jwk");
    }

    /** The pair of a partner of the shop, who issues tokens of its own. */
    public static String partner() {
        return BundledFiles.text("attack-keys/public-demo-partner.jwk");
    }
}
