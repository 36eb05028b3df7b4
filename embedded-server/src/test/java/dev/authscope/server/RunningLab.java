package dev.authscope.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;

/** A lab server for one test, with a clock that the test moves and everything that it told. */
public final class RunningLab implements AutoCloseable {

    public final ManualClock clock = new ManualClock();
    public final List<ServerEvent> events = Collections.synchronizedList(new ArrayList<>());
    public final LabServer server;

    /** @param settings ids and values in turn */
    public RunningLab(String... settings) {
        this(HttpLimits.DEFAULT, false, settings);
    }

    public RunningLab(HttpLimits limits, boolean openToOutside, String... settings) {
        LabSettings chosen = LabSettings.DEFAULT;
        for (int i = 0; i < settings.length; i += 2) {
            chosen = chosen.with(settings[i], settings[i + 1]);
        }
        server = LabServer.create(new LabServerConfig("node-1", chosen, clock, new SeededRandomness(1), events::add,
                LabCertificates.pinned(), 0, openToOutside), limits).start();
    }

    /** A client that keeps its cookies to itself: every test says what is sent. */
    public WireClient client() {
        return new WireClient(server.httpPort());
    }

    /** The events of a kind so far. */
    public <E extends ServerEvent> List<E> told(Class<E> kind) {
        synchronized (events) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** The rows of a table; empty when it has none. */
    public Map<String, Map<String, Object>> table(String name) {
        return server.rows().getOrDefault(name, Map.of());
    }

    @Override
    public void close() {
        server.close();
    }
}
