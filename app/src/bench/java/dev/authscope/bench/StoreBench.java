package dev.authscope.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.clock.LabClock;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.server.settings.LabSettings;

/**
 * How many sessions a second each store finds, one after the other on one thread, with everything told to a listener that
 * keeps nothing. Rounds of all stores take turns, so that a busy machine hits all of them.
 */
public final class StoreBench {

    private static final int ROUNDS = 12;
    private static final int WARM = 4;
    private static final int ROWS = 1_000;
    private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration ROUND = Duration.ofMillis(400);
    private static final int BATCH = 50;

    private StoreBench() {}

    public static void main(String[] arguments) {
        LabClock clock = LabClock.pausedAt(T0);
        Map<String, SessionStores> places = new LinkedHashMap<>();
        Map<String, SessionStore> stores = new LinkedHashMap<>();
        Map<String, double[]> rates = new LinkedHashMap<>();
        List<SessionRow> rows = rows();
        Journal journal = Journal.background("node-1", clock, event -> {});
        try {
            for (String which : List.of("memory", "file", "replicated", "jdbc", "jdbc-server", "redis")) {
                LabSettings settings = LabSettings.DEFAULT.with("sessionStore", which);
                SessionStores place = ChosenStores.open(new StoreSettings(() -> settings, clock, event -> {}, ""));
                places.put(which, place);
                SessionStore store = place.open("node-1");
                store.start(journal);
                stores.put(which, store);
                rows.forEach(row -> store.insert(row, "login", journal));
                rates.put(which, new double[ROUNDS]);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, SessionStore> one : stores.entrySet()) {
                    rates.get(one.getKey())[round] = perSecond(one.getValue(), rows, journal);
                }
            }
        } finally {
            stores.values().forEach(store -> store.stop(Ending.ORDERLY));
            places.values().forEach(SessionStores::close);
        }
        rates.forEach((which, rate) -> ReducerBench.print(which + " look-ups/s",
                Arrays.copyOfRange(rate, WARM, ROUNDS)));
    }

    private static double perSecond(SessionStore store, List<SessionRow> rows, Journal journal) {
        long start = System.nanoTime();
        long end = start + ROUND.toNanos();
        int found = 0;
        long now = start;
        while (now < end) {
            for (int i = 0; i < BATCH; i++) {
                if (store.find(rows.get((found + i) % ROWS).id(), journal).isEmpty()) {
                    throw new IllegalStateException("a session that is kept is not found");
                }
            }
            found += BATCH;
            now = System.nanoTime();
        }
        return found / ((now - start) / 1e9);
    }

    private static List<SessionRow> rows() {
        List<SessionRow> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new SessionRow("session-id-number-" + i, "SID" + i, "user-" + i, "handle-" + i, T0, T0,
                    T0.plus(Duration.ofMinutes(30)), T0.plus(Duration.ofHours(8)), List.of("p1"), null, null));
        }
        return rows;
    }
}
