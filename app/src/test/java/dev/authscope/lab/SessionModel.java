package dev.authscope.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where each session may be known, told by what was done to servers, store and channel alone. A session that a place has heard
 * the end of is not known there again, whatever comes later.
 */
final class SessionModel {

    private final String store;
    private final List<String> nodes = new ArrayList<>();
    private final Set<String> running = new TreeSet<>();
    private final Duration lag;
    private final boolean persistent;
    /** What a place has heard of each session: true for its beginning or use, false for its end. */
    private final Map<String, Map<String, Boolean>> heard = new TreeMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final List<Copy> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private boolean cut;
    private boolean storeRuns = true;

    private record Copy(String from, String label, boolean alive, Duration due) {}

    SessionModel(String store, int count, Duration lag, boolean persistent) {
        this.store = store;
        this.lag = lag;
        this.persistent = persistent;
        for (int i = 1; i <= count; i++) {
            nodes.add("node-" + i);
        }
        running.addAll(nodes);
        nodes.forEach(node -> heard.put(node, new LinkedHashMap<>()));
        heard.put("store", new LinkedHashMap<>());
    }

    boolean hasStore() {
        return store.equals("redis") || store.equals("jdbc-server");
    }

    boolean copies() {
        return store.equals("replicated");
    }

    boolean storeRuns() {
        return storeRuns;
    }

    /** Whether a question about a session is answered at all. */
    boolean answers() {
        return !hasStore() || storeRuns;
    }

    Set<String> running() {
        return running;
    }

    List<String> stopped() {
        return nodes.stream().filter(node -> !running.contains(node)).toList();
    }

    Set<String> ended() {
        return ended;
    }

    String owner(String label) {
        return owners.getOrDefault(label, "nobody");
    }

    /** Where a server looks for sessions. */
    String placeOf(String node) {
        return hasStore() ? "store" : node;
    }

    /** The sessions that a place knows. */
    Set<String> known(String place) {
        Set<String> known = new TreeSet<>();
        heard.getOrDefault(place, Map.of()).forEach((label, alive) -> {
            if (alive) {
                known.add(label);
            }
        });
        return known;
    }

    /** All places that run with the sessions that they know; those that know none are left out. */
    Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new TreeMap<>();
        for (String place : heard.keySet()) {
            boolean there = place.equals("store") ? storeRuns : running.contains(place);
            if (there && !known(place).isEmpty()) {
                all.put(place, known(place));
            }
        }
        return all;
    }

    void began(String node, String label, String user) {
        owners.put(label, user);
        happened(node, label, true);
    }

    void used(String node, String label) {
        happened(node, label, true);
    }

    void ended(String node, String label) {
        ended.add(label);
        happened(node, label, false);
    }

    private void happened(String node, String label, boolean alive) {
        hear(placeOf(node), label, alive);
        if (copies()) {
            Copy copy = new Copy(node, label, alive, now.plus(lag));
            if (lag.isZero()) {
                deliver(copy);
            } else {
                waiting.add(copy);
            }
        }
    }

    void passed(Duration time) {
        now = now.plus(time);
        List<Copy> due = waiting.stream().filter(copy -> copy.due().compareTo(now) <= 0).toList();
        waiting.removeAll(due);
        due.forEach(this::deliver);
    }

    private void deliver(Copy copy) {
        for (String node : running) {
            if (!node.equals(copy.from()) && reach(node, copy.from())) {
                hear(node, copy.label(), copy.alive());
            }
        }
    }

    void killed(String node) {
        running.remove(node);
        waiting.removeIf(copy -> copy.from().equals(node));
        if (!store.equals("jdbc")) {
            at(node).clear();
        }
    }

    void started(String node) {
        if (copies()) {
            running.stream().filter(other -> reach(node, other)).findFirst().ifPresent(other -> take(node, other));
        }
        running.add(node);
    }

    /** The first two servers no longer reach each other. */
    void cut() {
        cut = true;
    }

    /** Both sides tell each other what they know. */
    void healed() {
        if (cut && running.contains("node-1") && running.contains("node-2")) {
            take("node-1", "node-2");
            take("node-2", "node-1");
        }
        cut = false;
    }

    void storeKilled() {
        storeRuns = false;
        if (!persistent) {
            at("store").clear();
        }
    }

    void storeStarted() {
        storeRuns = true;
    }

    private boolean reach(String one, String other) {
        return !cut || !Set.of("node-1", "node-2").equals(Set.of(one, other));
    }

    private void take(String to, String from) {
        new LinkedHashMap<>(at(from)).forEach((label, alive) -> hear(to, label, alive));
    }

    private void hear(String place, String label, boolean alive) {
        at(place).merge(label, alive, Boolean::logicalAnd);
    }

    private Map<String, Boolean> at(String place) {
        return heard.computeIfAbsent(place, key -> new LinkedHashMap<>());
    }
}
