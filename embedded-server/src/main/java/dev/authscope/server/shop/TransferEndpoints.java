package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.authz.StepUpFresh;
import dev.authscope.server.authz.StepUps;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.settings.Switches;

/** Sending money to somebody else. */
final class TransferEndpoints {

    private final Accounts accounts;
    private final StepUps stepUps;
    private final ForgeryShield shield;

    TransferEndpoints(Accounts accounts, StepUps stepUps, ForgeryShield shield) {
        this.accounts = accounts;
        this.stepUps = stepUps;
        this.shield = shield;
    }

    /** The form, where people are known by a cookie. */
    List<Route> pages(Gate gate, CsrfEndpoints csrf) {
        return List.of(new Route("GET", "/transfer",
                settings -> LoginWays.sessions(settings) || AccessCookies.inUse(settings),
                gate.guard((call, caller) -> page(call, caller, csrf))));
    }

    List<Route> behind(Gate gate) {
        return List.of(Route.of("POST", "/transfer",
                gate.guard(shield.before((call, caller) -> transfer(call, caller, Body.fields(call))))));
    }

    private Answer page(Call call, Caller caller, CsrfEndpoints csrf) {
        if (!call.query().isEmpty()) {
            return call.settings().get(Switches.TRANSFER_VIA_GET)
                    ? transfer(call, caller, call.query())
                    : Answer.problem(405, "A transfer is sent with POST.", "method_not_allowed").with("Allow", "POST");
        }
        String token = call.settings().get(Switches.CSRF_TOKEN) ? csrf.token(call, caller) : "";
        return Answer.html(Pages.transfer(token)).noStore();
    }

    private Answer transfer(Call call, Caller caller, Map<String, String> fields) {
        String to = fields.getOrDefault("to", "");
        String text = fields.getOrDefault("amount", "");
        if (to.isEmpty() || !text.matches("[1-9][0-9]{0,11}")) {
            return Answer.problem(400, "A transfer takes a name in 'to' and a whole number of won in 'amount'.",
                    "invalid_request");
        }
        long amount = Long.parseLong(text);
        String what = StepUps.transfer(caller.subject().sub(), to, amount);
        if (!Decision.make(List.of(new StepUpFresh(stepUps, call.journal())), what, call.settings(),
                call.journal()::check).granted()) {
            return caller.session() == null
                    ? Refusals.stepUpByBearer()
                    : Answer.problem(403, "Confirm this transfer with your password first.", "step_up_required")
                            .noStore();
        }
        Optional<Account> paid = accounts.transfer(caller.subject().sub(), to, amount, call.journal());
        if (paid.isEmpty()) {
            return Answer.problem(409, "There is no such account, or not enough money.", "transfer_impossible");
        }
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("to", to);
        done.put("amount", amount);
        done.put("balance", paid.get().balance());
        return Answer.json(200, done).noStore();
    }
}
