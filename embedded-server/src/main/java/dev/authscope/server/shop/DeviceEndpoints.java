package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.LoginDevices;

/** The part of the account page that says which programs have used one's logins. */
final class DeviceEndpoints {

    private final LoginDevices devices;
    private final Accounts accounts;

    DeviceEndpoints(LoginDevices devices, Accounts accounts) {
        this.devices = devices;
        this.accounts = accounts;
    }

    List<Route> behind(Gate gate) {
        return List.of(new Route("GET", "/account/devices", settings -> settings.get(Switches.NOTICE),
                gate.guard(this::list)));
    }

    private Answer list(Call call, Caller caller) {
        return accounts.byId(caller.subject().sub(), call.journal())
                .map(account -> Answer.json(200, Map.of("devices", devices.of(account.user()))).noStore())
                .orElseGet(() -> Answer.problem(404, "There is no such account.", "not_found"));
    }
}
