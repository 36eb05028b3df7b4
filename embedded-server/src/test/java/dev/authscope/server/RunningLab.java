package dev.authscope.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.Outcome;
import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;

/** A lab server for one test, with a clock that the test moves and everything that it told. */
public final class RunningLab implements AutoCloseable {

    public final ManualClock clock = new ManualClock();
    public final ToldEvents events = new ToldEvents();
    public final LabServer server;
    private final LabSettings initial;

    /** @param settings ids and values in turn */
    public RunningLab(String... settings) {
        this(HttpLimits.DEFAULT, false, settings);
    }

    public RunningLab(HttpLimits limits, boolean openToOutside, String... settings) {
        this(1, limits, openToOutside, settings);
    }

    public RunningLab(long seed, HttpLimits limits, boolean openToOutside, String... settings) {
        LabSettings chosen = LabSettings.DEFAULT;
        for (int i = 0; i < settings.length; i += 2) {
            chosen = chosen.with(settings[i], settings[i + 1]);
        }
        initial = chosen;
        server = LabServer.create(new LabServerConfig("node-1", chosen, clock, new SeededRandomness(seed), events,
                LabCertificates.pinned(), 0, openToOutside), limits).start();
    }

    /** How the lab was set at its start. */
    public LabSettings settings() {
        return initial;
    }

    /** A client that keeps its cookies to itself: every test says what is sent. */
    public WireClient client() {
        return new WireClient(server.httpPort());
    }

    /** The events of a kind so far. */
    public <E extends ServerEvent> List<E> told(Class<E> kind) {
        return events.settled().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The ids of the checks that failed, in order. */
    public List<String> failedChecks() {
        return told(ServerEvent.CheckMade.class).stream()
                .filter(made -> made.check().outcome() == Outcome.FAILED)
                .map(made -> made.check().id())
                .toList();
    }

    /** The ids of the checks with an outcome that were made since a place in the record. */
    public List<String> checks(int since, Outcome outcome) {
        return events.settled()
                .stream()
                .skip(since)
                .filter(ServerEvent.CheckMade.class::isInstance)
                .map(event -> ((ServerEvent.CheckMade) event).check())
                .filter(check -> check.outcome() == outcome)
                .map(Check::id)
                .toList();
    }

    /** Look-ups and changes of rows since a place in the record. */
    public List<ServerEvent> storeWork(int since) {
        return events.settled()
                .stream()
                .skip(since)
                .filter(event -> event instanceof ServerEvent.RowRead || event instanceof ServerEvent.RowChanged)
                .toList();
    }

    /** The words for why the rows of a table changed, in order. */
    public List<String> whys(String table) {
        return told(ServerEvent.RowChanged.class).stream()
                .filter(change -> change.table().equals(table))
                .map(ServerEvent.RowChanged::why)
                .toList();
    }

    /** The row of a table with a short name. */
    public Map<String, Object> row(String table, String label) {
        return told(ServerEvent.RowChanged.class).stream()
                .filter(change -> change.table().equals(table) && change.label().equals(label))
                .map(change -> table(table).get(change.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Map.of());
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
