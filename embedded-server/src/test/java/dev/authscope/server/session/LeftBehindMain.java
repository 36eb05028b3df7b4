package dev.authscope.server.session;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import dev.authscope.server.ManualClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.server.settings.LabSettings;

/** Starts stores, by default those that are programs of their own, says which processes run for it, and waits to be killed. */
final class LeftBehindMain {

    private LeftBehindMain() {}

    public static void main(String[] arguments) throws IOException {
        ManualClock clock = new ManualClock();
        for (String which : System.getProperty("stores", "redis,jdbc-server").split(",", -1)) {
            LabSettings settings = LabSettings.DEFAULT.with("sessionStore", which).with("storePersistence", "on");
            SessionStore store = ChosenStores
                    .open(new StoreSettings(() -> settings, clock, event -> {}, ""))
                    .open("node-1");
            store.start(Journal.background("node-1", clock, event -> {}));
            store.insert(new SessionRow("id-SID1", "SID1", "alice", "h", ManualClock.T0, ManualClock.T0, null, null,
                    List.of(), null, null), "login", Journal.background("node-1", clock, event -> {}));
        }
        System.out.println(ProcessHandle.current()
                .descendants()
                .map(one -> Long.toString(one.pid()))
                .collect(Collectors.joining(" ")));
        System.out.flush();
        if (arguments.length > 0) {
            // In order, as a program ends that nobody closed.
            System.exit(0);
        }
        while (System.in.read() >= 0) {
            // Only its end counts, and that does not come first.
        }
    }
}
