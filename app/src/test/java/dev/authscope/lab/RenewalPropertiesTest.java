package dev.authscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant;
import dev.authscope.server.settings.LabSettings;

/**
 * Rotation under random interleavings of a user and a thief, with the lab's real browser, server and sockets. The seed is the
 * number of the repetition, so a run that fails can be made again.
 */
class RenewalPropertiesTest {

    private static final String SHOP = "https://shop.example";
    private static final String ORDERS = "https://api.shop.example/orders";
    private static final int MOVES = 25;
    private static final int MOST_MINUTES = 40;

    @RepeatedTest(12)
    void aFamilyHasOneLiveTokenAtMostAndARevokedOneNeverAnswers(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        try (Lab lab = lab(random.nextBoolean() ? "localStorage" : "httpOnlyCookie", "0")) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            for (int move = 0; move < MOVES; move++) {
                Set<String> ended = ended(lab);
                int from = lab.timeline().size();
                any(lab, random);
                assertThat(issuedAfter(lab, from, ended)).as("tokens of a revoked family, move %d", move).isEmpty();
                assertThat(liveByFamily(lab).values()).as("live tokens of a family, move %d", move)
                        .allMatch(live -> live <= 1);
            }
        }
    }

    @RepeatedTest(8)
    void withoutAThiefAndWithoutALostAnswerTheUserIsNeverLoggedOut(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        try (Lab lab = lab("httpOnlyCookie", "0")) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            for (int move = 0; move < MOVES; move++) {
                lab.perform("alice", new Action.AdvanceClock(Duration.ofMinutes(random.nextInt(24 * 60))));
                int from = lab.timeline().size();
                lab.perform("alice", honest(random));
                assertThat(asked(lab, from)).as("move %d", move).noneMatch(url -> url.endsWith("/login"));
                assertThat(liveByFamily(lab).values()).as("move %d", move).containsExactly(1L);
            }
            assertThat(lab.world().alarms()).isZero();
        }
    }

    @RepeatedTest(6)
    void insideAGraceWindowTheSiblingsAreThoseOfTheWindowAlone(RepetitionInfo repetition) {
        Random random = new Random(2000 + repetition.getCurrentRepetition());
        try (Lab lab = lab("localStorage", "60s")) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            lab.perform("mallory", new Action.CopyValue("RT1", "sharedPc"));
            lab.perform("alice", new Action.RefreshTokens());
            int uses = 0;
            int seconds = 0;
            while (seconds < 60) {
                lab.perform("mallory", new Action.UseRefresh("RT1"));
                uses++;
                int later = 1 + random.nextInt(30);
                seconds += later;
                lab.perform("alice", new Action.AdvanceClock(Duration.ofSeconds(later)));
            }
            assertThat(liveByFamily(lab).values()).containsExactly(1L + uses);
            lab.perform("mallory", new Action.UseRefresh("RT1"));
            assertThat(liveByFamily(lab).values()).as("after the window").allMatch(live -> live == 0);
        }
    }

    private static void any(Lab lab, Random random) {
        lab.perform("alice", new Action.AdvanceClock(Duration.ofMinutes(random.nextInt(MOST_MINUTES))));
        switch (random.nextInt(6)) {
            case 0 -> newest(lab).ifPresent(name -> lab.perform("mallory", new Action.CopyValue(name, "sharedPc")));
            case 1, 2 -> lab.perform("mallory", new Action.UseRefresh(stolen(lab, random)));
            case 3 -> {
                lab.perform("alice", new Action.LoseResponse());
                lab.perform("alice", new Action.RefreshTokens());
            }
            default -> lab.perform("alice", honest(random));
        }
    }

    /** What a user does, with a page that renews by itself. */
    private static Action honest(Random random) {
        Action call = new Action.Sequence(List.of(new Action.Call("GET", ORDERS, null), new Action.ClientRefresh(),
                new Action.ClientRetry()));
        return switch (random.nextInt(4)) {
            case 0 -> new Action.Reload();
            case 1 -> new Action.Sequence(List.of(new Action.CloseBrowser(), new Action.OpenBrowser(),
                    new Action.Reload()));
            case 2 -> new Action.RefreshTokens();
            default -> call;
        };
    }

    private static Optional<String> newest(Lab lab) {
        return lab.world()
                .items()
                .values()
                .stream()
                .filter(item -> item.kind().equals("RT"))
                .reduce((earlier, later) -> later)
                .map(item -> item.name());
    }

    /** Any refresh token that she holds; nothing when she holds none. */
    private static @Nullable String stolen(Lab lab, Random random) {
        List<String> held = lab.world()
                .loot()
                .values()
                .stream()
                .filter(loot -> loot.kind().equals("RT"))
                .map(loot -> loot.name())
                .toList();
        return held.isEmpty() ? null : held.get(random.nextInt(held.size()));
    }

    private static Set<String> ended(Lab lab) {
        Set<String> families = new HashSet<>();
        rows(lab).filter(row -> row.containsKey("revokedAt")).forEach(row -> families.add(text(row, "family")));
        return families;
    }

    /** The tokens of some families that were put into the table since a place on the timeline. */
    private static List<String> issuedAfter(Lab lab, int from, Set<String> families) {
        List<String> labels = new ArrayList<>();
        for (FlowEvent event : lab.timeline().events().subList(from, lab.timeline().size())) {
            if (event instanceof FlowEvent.RowChanged change && change.table().equals("refreshTokens")
                    && change.before() == null && change.after() != null
                    && families.contains(text(change.after(), "family"))) {
                labels.add(change.label());
            }
        }
        return labels;
    }

    private static Map<String, Long> liveByFamily(Lab lab) {
        Map<String, Long> live = new LinkedHashMap<>();
        rows(lab).forEach(row -> live.merge(text(row, "family"), "active".equals(row.get("status")) ? 1L : 0L,
                Long::sum));
        return live;
    }

    private static Stream<Map<String, Object>> rows(Lab lab) {
        return lab.actualRows().getOrDefault("refreshTokens", Map.of()).values().stream();
    }

    private static String text(Map<String, Object> row, String field) {
        return String.valueOf(row.get(field));
    }

    private static List<String> asked(Lab lab, int from) {
        return lab.timeline()
                .events()
                .subList(from, lab.timeline().size())
                .stream()
                .filter(FlowEvent.RequestSent.class::isInstance)
                .map(event -> ((FlowEvent.RequestSent) event).url())
                .toList();
    }

    private static Lab lab(String rtStore, String graceWindow) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mode", "jwt+refresh");
        settings.put("rotation", "on");
        settings.put("rtStore", rtStore);
        settings.put("graceWindow", graceWindow);
        return Lab.start(new LabPlan("test", 7, new LabSettings(settings),
                List.of(new Participant("mallory", Participant.Role.ATTACKER, ""),
                        new Participant("alice", Participant.Role.BROWSER, SHOP),
                        new Participant("node-1", Participant.Role.SERVER, SHOP))));
    }
}
