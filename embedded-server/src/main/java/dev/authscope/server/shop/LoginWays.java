package dev.authscope.server.shop;

import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** In which ways the shop lets people log in. */
final class LoginWays {

    private LoginWays() {}

    /** Whether a login may begin a session. */
    static boolean sessions(LabSettings settings) {
        return settings.get(Switches.MODE).startsWith("session");
    }

    /** Whether a login of the shop's own may be answered with tokens. */
    static boolean tokens(LabSettings settings) {
        String mode = settings.get(Switches.MODE);
        return !mode.equals("session") && !mode.equals("bff");
    }

    /** Whether tokens can be renewed. */
    static boolean refresh(LabSettings settings) {
        return settings.get(Switches.MODE).endsWith("jwt+refresh");
    }
}
