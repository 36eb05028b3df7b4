package dev.authscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Loot;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Participant.Role;
import dev.authscope.server.settings.LabSettings;

class EavesdroppingTest {

    private static final List<Participant> EVERYBODY = List.of(
            new Participant("alice", Role.BROWSER, "https://shop.example"), new Participant("relay", Role.RELAY, ""),
            new Participant("mallory", Role.ATTACKER, ""), new Participant("node-1", Role.SERVER, "shop.example"));

    @Test
    void ofTlsOnlyTheNameAndSizesAreHeard() {
        try (Lab lab = lab(Map.of("secure", "off", "scheme", "mixed"))) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            assertThat(lab.world().loot().isEmpty()).isTrue();
            assertThat(notes(lab, "tap.read")).isEmpty();
            assertThat(notes(lab, "tap.tls")).hasSize(2).allSatisfy(note -> {
                assertThat(note.stamp().where()).isEqualTo("relay");
                assertThat(note.arguments()).containsEntry("name", "shop.example");
                assertThat(Long.parseLong(note.arguments().getOrDefault("octetsUp", "0"))).isGreaterThan(100);
                assertThat(Long.parseLong(note.arguments().getOrDefault("octetsDown", "0"))).isGreaterThan(100);
            });
        }
    }

    @Test
    void thePasswordAndTheIdOfALoginInClearTextAreHeldByTheAttacker() {
        try (Lab lab = lab(Map.of("scheme", "http"))) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            assertThat(lab.world().loot().values()).extracting(Loot::kind, Loot::value, Loot::source)
                    .containsExactlyInAnyOrder(tuple("password", "alice-pw-1", "relay"),
                            tuple("SID",
                                    lab.world().itemsByName().get("SID1").value(), "relay"));
        }
    }

    @Test
    void whatPassesTheRelayIsStillPairedAtBothEnds() {
        try (Lab lab = lab(Map.of("scheme", "mixed"))) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            lab.perform("mallory", new Action.Request("GET", "https://shop.example/me"));
            lab.perform("alice", new Action.Call("GET", "/me", null));
            List<FlowEvent> events = lab.timeline().events();
            long sent = events.stream().filter(FlowEvent.RequestSent.class::isInstance).count();
            assertThat(events.stream().filter(FlowEvent.RequestArrived.class::isInstance).count()).isEqualTo(sent);
            assertThat(lab.world().exchanges().values()).allSatisfy(exchange -> {
                assertThat(exchange.to()).isEqualTo("node-1");
                assertThat(exchange.response()).isNotNull();
            });
        }
    }

    @Test
    void theAttackersOwnClientDoesNotPassTheRelay() {
        try (Lab lab = lab(Map.of("scheme", "http"))) {
            lab.perform("mallory", new Action.Request("GET", "http://shop.example/"));
            assertThat(notes(lab, "tap.read")).isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameSizesOnTheWire() {
        assertThat(story()).isEqualTo(story()).hasSizeGreaterThan(4);
    }

    private static List<Map<String, String>> story() {
        try (Lab lab = lab(Map.of("scheme", "mixed", "secure", "off"))) {
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            lab.perform("alice", new Action.Visit("http://shop.example/"));
            lab.perform("alice", new Action.Logout());
            return lab.timeline()
                    .events()
                    .stream()
                    .filter(FlowEvent.Noted.class::isInstance)
                    .map(event -> ((FlowEvent.Noted) event).arguments())
                    .toList();
        }
    }

    private static List<FlowEvent.Noted> notes(Lab lab, String code) {
        return lab.timeline()
                .events()
                .stream()
                .filter(FlowEvent.Noted.class::isInstance)
                .map(FlowEvent.Noted.class::cast)
                .filter(note -> note.code().equals(code))
                .toList();
    }

    private static Lab lab(Map<String, String> settings) {
        return Lab.start(new LabPlan("test", 1, new LabSettings(settings), EVERYBODY));
    }
}
