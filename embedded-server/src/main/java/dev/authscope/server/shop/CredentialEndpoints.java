package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.authz.StepUps;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.identity.PasswordLogin;
import dev.authscope.server.settings.Switches;

/** What takes the password again: changing it, and confirming a transfer; and ending every login at once. */
final class CredentialEndpoints {

    private final Accounts accounts;
    private final PasswordLogin passwords;
    private final StepUps stepUps;
    private final Logins logins;
    private final ForgeryShield shield;

    CredentialEndpoints(Accounts accounts, PasswordLogin passwords, StepUps stepUps, Logins logins,
            ForgeryShield shield) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.stepUps = stepUps;
        this.logins = logins;
        this.shield = shield;
    }

    List<Route> behind(Gate gate) {
        return List.of(Route.of("POST", "/account/password", gate.guard(shield.before(this::change))),
                Route.of("POST", "/auth/stepup", gate.guard(this::stepUp)),
                Route.of("POST", "/auth/logout-all", gate.guard(shield.before(this::logoutAll))));
    }

    private Answer change(Call call, Caller caller) {
        Map<String, String> fields = Body.fields(call);
        String fresh = fields.getOrDefault("new", "");
        if (fresh.isBlank() || fresh.length() > 1024) {
            return Answer.problem(400, "A new password has 1 to 1024 characters; 'old' and 'new' are to be sent.",
                    "invalid_request");
        }
        Optional<Account> account = confirmed(call, caller, fields.getOrDefault("old", ""));
        if (account.isEmpty()) {
            return Refusals.credentials();
        }
        passwords.change(account.get().user(), fresh, call.settings());
        logins.passwordChanged(account.get(), caller, call);
        return Answer.of(204).noStore();
    }

    private Answer stepUp(Call call, Caller caller) {
        Map<String, String> fields = Body.fields(call);
        String amount = fields.getOrDefault("amount", "");
        if (fields.getOrDefault("to", "").isEmpty() || !amount.matches("[1-9][0-9]{0,11}")) {
            return Answer.problem(400, "A confirmation takes 'password', 'to' and 'amount'.", "invalid_request");
        }
        if (confirmed(call, caller, fields.getOrDefault("password", "")).isEmpty()) {
            return Refusals.credentials();
        }
        stepUps.confirm(StepUps.transfer(caller.subject().sub(), fields.getOrDefault("to", ""),
                Long.parseLong(amount)), call.journal());
        return Answer.of(204).noStore();
    }

    /** Everywhere, or everywhere else: a refresh token in the content names the login that is to stay. */
    private Answer logoutAll(Call call, Caller caller) {
        String own = Body.fields(call).get("refresh_token");
        if (own != null) {
            accounts.byId(caller.subject().sub(), call.journal())
                    .ifPresent(account -> logins.endOthers(account, caller, own, call));
            return Answer.of(204).noStore();
        }
        accounts.byId(caller.subject().sub(), call.journal())
                .ifPresent(account -> logins.endAll(account, null, "logout-all", call));
        if (caller.session() != null) {
            SessionCookies.clear(call);
        }
        if (LoginWays.refresh(call.settings()) && call.cookie(RefreshCookies.NAME).isPresent()) {
            RefreshCookies.clear(call);
        }
        return Answer.of(204).noStore();
    }

    private Optional<Account> confirmed(Call call, Caller caller, String password) {
        return accounts.byId(caller.subject().sub(), call.journal())
                .flatMap(account -> passwords.attempt(account.user(), password, call.settings(), call.journal()));
    }
}
