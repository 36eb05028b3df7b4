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

    /** Whether a login may be answered with tokens. */
    static boolean tokens(LabSettings settings) {
        return !settings.get(Switches.MODE).equals("session");
    }

    /** Whether tokens can be renewed. */
    static boolean refresh(LabSettings settings) {
        return settings.get(Switches.MODE).endsWith("jwt+refresh");
    }
}
