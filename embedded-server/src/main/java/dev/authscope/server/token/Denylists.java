package dev.authscope.server.token;

import java.util.Optional;

import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * The denylists of a server: its own, and one that it shares with others where there is such a thing. A token that is denied
 * in a server's own list holds on the other servers.
 */
public final class Denylists {

    private final Denylist own;
    private final Optional<Denylist> shared;

    /** @param shared empty for a server that shares nothing */
    public Denylists(Denylist own, Optional<Denylist> shared) {
        this.own = own;
        this.shared = shared;
    }

    /** The list that the settings ask for. */
    public Denylist at(LabSettings settings) {
        return settings.get(Switches.DENYLIST_AT).equals("shared") ? shared.orElse(own) : own;
    }
}
