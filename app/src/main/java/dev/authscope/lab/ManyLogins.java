package dev.authscope.lab;

import java.util.List;

import dev.authscope.attacker.OwnClient;
import dev.authscope.server.LabAccount;
import dev.authscope.server.settings.Switches;

/** Many people log in, each by a real request; what the server keeps of them is in its tables. */
final class ManyLogins {

    private final Lab lab;
    private final String actor;

    ManyLogins(Lab lab, String actor) {
        this.lab = lab;
        this.actor = actor;
    }

    void logIn() {
        int users = Integer.parseInt(lab.settings().get(Switches.USERS));
        boolean tokens = lab.tokens(actor);
        List<LabAccount> accounts = lab.accounts();
        OwnClient client = lab.ownClient(actor);
        for (int i = 0; i < users; i++) {
            LabAccount account = accounts.get(i % accounts.size());
            if (tokens) {
                client.logInForToken(account.user(), account.password());
            } else {
                client.logInForSession(account.user(), account.password());
            }
        }
    }
}
