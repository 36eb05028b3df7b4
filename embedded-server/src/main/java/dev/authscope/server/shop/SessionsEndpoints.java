package dev.authscope.server.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;

/** The list of one's own devices. Handles name them; the ids themselves never leave the server again. */
final class SessionsEndpoints {

    private final SessionService sessions;

    SessionsEndpoints(SessionService sessions) {
        this.sessions = sessions;
    }

    List<Route> behind(Gate gate) {
        return List.of(new Route("GET", "/sessions", LoginWays::sessions, gate.guard(this::list)),
                new Route("DELETE", "/sessions/{handle}", LoginWays::sessions,
                        gate.guard(this::revoke)));
    }

    private Answer list(Call call, Caller caller) {
        List<Map<String, Object>> devices = new ArrayList<>();
        for (SessionRow row : own(call, caller)) {
            Map<String, Object> device = new LinkedHashMap<>();
            device.put("handle", row.handle());
            device.put("created", row.created().toString());
            device.put("lastSeen", row.lastSeen().toString());
            device.put("current", isCurrent(row, caller));
            devices.add(device);
        }
        return Answer.json(200, Map.of("sessions", devices)).noStore();
    }

    private Answer revoke(Call call, Caller caller) {
        Optional<SessionRow> named = own(call, caller).stream()
                .filter(row -> row.handle().equals(call.pathValue("handle")))
                .findFirst();
        if (named.isEmpty()) {
            return Answer.problem(404, "You have no such session.", "not_found");
        }
        sessions.end(named.get().id(), "revoked", call.journal());
        if (isCurrent(named.get(), caller)) {
            SessionCookies.clear(call);
        }
        return Answer.of(204);
    }

    private List<SessionRow> own(Call call, Caller caller) {
        String user = Objects.requireNonNull(caller.session()).user();
        return user == null ? List.of() : sessions.ofUser(user, call.journal());
    }

    private static boolean isCurrent(SessionRow row, Caller caller) {
        return row.id().equals(Objects.requireNonNull(caller.session()).id());
    }
}
