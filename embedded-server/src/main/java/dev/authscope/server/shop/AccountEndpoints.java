package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.token.Subject;

/** What somebody who is logged in may know about their account. */
final class AccountEndpoints {

    private final Accounts accounts;

    AccountEndpoints(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Route> behind(Gate gate) {
        return List.of(Route.of("GET", "/me", gate.guard((call, caller) -> me(caller.subject()))),
                Route.of("GET", "/balance", gate.guard(this::balance)));
    }

    private static Answer me(Subject subject) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sub", subject.sub());
        fields.put("name", subject.name());
        fields.put("roles", subject.roles());
        return Answer.json(200, fields).noStore();
    }

    private Answer balance(Call call, Caller caller) {
        return accounts.byId(caller.subject().sub(), call.journal())
                .map(account -> Answer.json(200, Map.of("balance", account.balance())).noStore())
                .orElseGet(() -> Answer.problem(404, "There is no such account.", "not_found"));
    }
}
