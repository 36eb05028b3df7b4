package dev.authscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;
import dev.authscope.server.settings.LabSettings;

/**
 * Random sequences of requests, kills, restarts, cuts and logouts, over real sockets and with real stores, beside a model that
 * says where each session may be known. After every move the stores hold what the model says, and the World what the stores
 * hold. The seed is fixed, so a sequence that fails can be made again.
 */
class SessionPlacesTest {

    private static final String SHOP = "https://shop.example";
    private static final List<String> USERS = List.of("alice", "bob");
    private static final Duration LAG = Duration.ofSeconds(5);
    private static final int MOVES = 3;

    private final List<String> log = new ArrayList<>();
    private int step;

    @ParameterizedTest
    @CsvSource({"memory, 2, 200, ''", "jdbc-server, 2, 200, storePersistence=on", "jdbc, 2, 20, ''",
            "redis, 2, 200, storePersistence=off", "replicated, 3, 10, replication=sync",
            "replicated, 3, 10, replication=async" })
    void noSessionComesFromNowhereAndNoneSurvivesItsLogoutAndWhatIsLostMayBeLost(String store, int nodes, int sequences,
            String setting) {
        Random random = new Random(store.hashCode() + setting.length());
        SessionModel model = new SessionModel(store, nodes, setting.equals("replication=async") ? LAG : Duration.ZERO,
                setting.equals("storePersistence=on"));
        try (Lab lab = lab(store, nodes, setting)) {
            for (int sequence = 0; sequence < sequences; sequence++) {
                log.clear();
                perform(lab, model, "alice", sequence % 3 == 0 ? "login" : "look");
                for (int move = 0; move < MOVES; move++) {
                    move(lab, model, random);
                }
            }
        }
    }

    private void move(Lab lab, SessionModel model, Random random) {
        String user = USERS.get(random.nextInt(USERS.size()));
        List<String> running = List.copyOf(model.running());
        List<String> stopped = model.stopped();
        switch (random.nextInt(12)) {
            case 0 -> perform(lab, model, user, "login");
            case 1 -> perform(lab, model, user, "logout");
            case 2 -> {
                if (running.size() > 1) {
                    String node = running.get(random.nextInt(running.size()));
                    told(lab, "kill " + node);
                    lab.perform("alice", new Action.KillNode(node));
                    model.killed(node);
                    compare(lab, model);
                }
            }
            case 3, 4 -> {
                if (!stopped.isEmpty()) {
                    String node = stopped.get(random.nextInt(stopped.size()));
                    told(lab, "start " + node);
                    lab.perform("alice", new Action.StartNode(node));
                    model.started(node);
                    compare(lab, model);
                }
            }
            case 5 -> {
                // A program takes a while to start, so this is rare.
                if (random.nextInt(9) == 0) {
                    store(lab, model, random.nextInt(3) > 0);
                } else {
                    perform(lab, model, user, "logout");
                }
            }
            case 6 -> cut(lab, model, random.nextBoolean());
            case 7 -> {
                told(lab, "wait");
                lab.perform("alice", new Action.AdvanceClock(LAG));
                model.passed(LAG);
                compare(lab, model);
            }
            case 8 -> model.ended()
                    .stream()
                    .skip(random.nextInt(1 + model.ended().size()))
                    .findFirst()
                    .ifPresent(
                            label -> replay(lab, model, label));
            default -> perform(lab, model, user, "look");
        }
        if (!model.storeRuns() && random.nextInt(3) == 0) {
            store(lab, model, true);
        }
    }

    private void store(Lab lab, SessionModel model, boolean again) {
        if (!model.hasStore()) {
            return;
        }
        if (model.storeRuns()) {
            told(lab, "kill the store");
            lab.perform("alice", new Action.KillStore());
            model.storeKilled();
            compare(lab, model);
            if (!again) {
                return;
            }
        }
        told(lab, "start the store");
        lab.perform("alice", new Action.StartStore());
        model.storeStarted();
        compare(lab, model);
    }

    private void cut(Lab lab, SessionModel model, boolean heal) {
        if (!model.copies()) {
            return;
        }
        if (heal) {
            told(lab, "heal");
            lab.perform("alice", new Action.HealPartition());
            model.healed();
        } else {
            told(lab, "cut");
            lab.perform("alice", new Action.Partition("node-1", "node-2"));
            model.cut();
        }
        compare(lab, model);
    }

    /** A request by a user: what comes of it must be what the model says of the server that it reached. */
    private void perform(Lab lab, SessionModel model, String user, String what) {
        told(lab, user + " " + what);
        Optional<String> sent = session(lab, user);
        lab.perform(user, switch (what) {
            case "login" -> new Action.Login(user, user + "-pw-1", false);
            case "logout" -> new Action.Logout();
            default -> new Action.Call("GET", SHOP + "/me", null);
        });
        Exchange first = exchanges(lab.world(), user).getFirst();
        String node = lab.world().atNode(first).to();
        int status = answered(first);
        String place = model.placeOf(node);
        Set<String> known = model.known(place);
        switch (what) {
            case "login" -> {
                assertThat(status).as("%s", log).isEqualTo(model.answers() ? 303 : 503);
                if (status == 303) {
                    model.began(node, session(lab, user).orElseThrow(), user);
                    sent.filter(known::contains).ifPresent(old -> model.ended(node, old));
                }
            }
            case "logout" -> {
                assertThat(status).as("%s", log).isEqualTo(sent.isEmpty() || model.answers() ? 303 : 503);
                if (status == 303) {
                    sent.filter(known::contains).ifPresent(old -> model.ended(node, old));
                }
            }
            default -> looked(model, first, node, sent, user);
        }
        compare(lab, model);
    }

    /** Mallory sends an id of a session that was ended. */
    private void replay(Lab lab, SessionModel model, String label) {
        told(lab, "replay " + label);
        lab.perform("mallory", new Action.CopyValue(label, "sharedPc"));
        lab.perform("mallory", new Action.ReplayCookie(null, label, "GET", SHOP + "/me", null, false));
        Exchange first = exchanges(lab.world(), "mallory").getFirst();
        looked(model, first, lab.world().atNode(first).to(), Optional.of(label), model.owner(label));
        compare(lab, model);
    }

    private void looked(SessionModel model, Exchange exchange, String node, Optional<String> sent, String user) {
        boolean known = sent.isPresent() && model.known(model.placeOf(node)).contains(sent.get());
        int expected = sent.isEmpty() ? 401 : !model.answers() ? 503 : known ? 200 : 401;
        assertThat(answered(exchange)).as("%s at %s", log, node).isEqualTo(expected);
        if (expected == 200) {
            Exchange.Message answer = exchange.response();
            String body = answer == null ? "" : answer.body().latin1();
            assertThat(body).as("%s", log).containsIgnoringCase("\"" + user + "\"");
            model.used(node, sent.get());
        }
    }

    private void compare(Lab lab, SessionModel model) {
        World world = lab.world();
        Map<String, Map<String, Map<String, Object>>> shown = new TreeMap<>();
        world.nodes().forEach((place, node) -> {
            for (Row row : node.rows("sessions")) {
                shown.computeIfAbsent(place, key -> new TreeMap<>()).put(row.key(), row.fields());
            }
        });
        Map<String, Map<String, Map<String, Object>>> kept = new TreeMap<>();
        lab.actualRowsByPlace().forEach((place, tables) -> {
            Map<String, Map<String, Object>> rows = tables.getOrDefault("sessions", Map.of());
            if (!rows.isEmpty()) {
                kept.put(place, new TreeMap<>(rows));
            }
        });
        assertThat(shown).as("World and stores after %s", log).isEqualTo(kept);
        Map<String, Set<String>> labels = new TreeMap<>();
        shown.forEach((place, rows) -> rows.keySet()
                .forEach(id -> labels.computeIfAbsent(place, key -> new TreeSet<>()).add(name(world, id))));
        assertThat(labels).as("stores and model after %s", log).isEqualTo(model.all());
    }

    /** Each move is a step of its own, which keeps what the World holds of one small. */
    private void told(Lab lab, String what) {
        log.add(what);
        lab.beginStep("m" + ++step, "core", "alice", Map.of());
    }

    private static Optional<String> session(Lab lab, String user) {
        return lab.world()
                .browser(user)
                .cookies()
                .stream()
                .filter(cookie -> cookie.name().equals("SID"))
                .findFirst()
                .map(cookie -> name(lab.world(), cookie.value()));
    }

    private static String name(World world, String id) {
        return world.item(id).map(item -> item.name()).orElse(id);
    }

    private static int answered(Exchange exchange) {
        Exchange.Message answer = exchange.response();
        return answer == null ? 0 : answer.status();
    }

    private List<Exchange> exchanges(World world, String user) {
        return world.exchanges()
                .values()
                .stream()
                .filter(one -> one.from().equals(user) && one.step().equals("m" + step))
                .toList();
    }

    private static Lab lab(String store, int nodes, String setting) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mode", "session");
        settings.put("sessionStore", store);
        settings.put("nodes", String.valueOf(nodes));
        settings.put("clearUnknownSid", "off");
        if (!setting.isEmpty()) {
            settings.put(setting.split("=")[0], setting.split("=")[1]);
        }
        List<Participant> participants = new ArrayList<>();
        USERS.forEach(user -> participants.add(new Participant(user, Participant.Role.BROWSER, SHOP)));
        participants.add(new Participant("mallory", Participant.Role.ATTACKER, ""));
        participants.add(new Participant("lb", Participant.Role.BALANCER, SHOP));
        for (int i = 1; i <= nodes; i++) {
            participants.add(new Participant("node-" + i, Participant.Role.SERVER, SHOP));
        }
        participants.add(new Participant("store", Participant.Role.DATABASE, ""));
        return Lab.start(new LabPlan("test", 7, new LabSettings(settings), participants));
    }
}
