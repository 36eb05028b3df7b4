package dev.authscope.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.authscope.diagram.Lane;
import dev.authscope.flow.Participant.Role;

/** Names of participants where a diagram has to fit a width. */
class LaneHeadsTest {

    private static final List<Lane> SIX = List.of(lane("alice", Role.BROWSER, "Alice"),
            lane("lb", Role.BALANCER, "Load balancer"), lane("node-1", Role.SERVER, "node-1"),
            lane("node-2", Role.SERVER, "node-2"), lane("node-3", Role.SERVER, "node-3"),
            lane("mallory", Role.ATTACKER, "Mallory"));

    private final TextMeasure measure = TextMeasure.bundled();

    private static Lane lane(String id, Role role, String name) {
        return new Lane(id, role, name, "");
    }

    private List<List<String>> names(double room) {
        return names(SIX, room);
    }

    private List<List<String>> names(List<Lane> lanes, double room) {
        LaneHeads heads = LaneHeads.of(lanes, measure, room);
        return IntStream.range(0, lanes.size())
                .mapToObj(lane -> heads.texts(lane, new Box(0, 0, heads.width(lane), heads.height())))
                .map(texts -> texts.stream().map(PlacedText::text).toList())
                .toList();
    }

    @Test
    void namesStandWholeWhereThereIsRoom() {
        assertThat(names(600)).containsExactly(List.of("Alice"), List.of("Load balancer"), List.of("node-1"),
                List.of("node-2"), List.of("node-3"), List.of("Mallory"));
    }

    @Test
    void namesOfSeveralWordsTakeTwoLinesBeforeAnyIsShortened() {
        assertThat(names(352)).contains(List.of("Load", "balancer"), List.of("node-1"));
        assertThat(names(280)).contains(List.of("Load", "balancer"), List.of("n1"), List.of("n3"), List.of("Mallory"));
    }

    @Test
    void namesOfHostsTakeTwoLinesBeforeAnyIsCutOff() {
        List<Lane> hosts = List.of(lane("shop", Role.SERVER, "shop.example"),
                lane("api", Role.SERVER, "api.shop.example"),
                lane("partner", Role.SERVER, "partner.example"), lane("mallory", Role.ATTACKER, "Mallory"));
        assertThat(names(hosts, 600)).contains(List.of("shop.example"), List.of("api.shop.example"));
        assertThat(names(hosts, 300)).contains(List.of("shop", ".example"), List.of("api.shop", ".example"));
    }

    @Test
    void everyNameStandsInItsBox() {
        for (double room = 250; room < 700; room += 10) {
            LaneHeads heads = LaneHeads.of(SIX, measure, room);
            for (int lane = 0; lane < SIX.size(); lane++) {
                Box box = new Box(100, 2, heads.width(lane), heads.height());
                for (PlacedText text : heads.texts(lane, box)) {
                    assertThat(text.x()).isGreaterThanOrEqualTo(box.x());
                    assertThat(text.x() + text.width()).isLessThanOrEqualTo(box.right());
                    assertThat(text.baseline()).isBetween(box.y() + 12, box.bottom() - 4);
                }
            }
        }
    }

    @Test
    void theHeadsOfSixParticipantsFitANarrowPanel() {
        LaneHeads heads = LaneHeads.of(SIX, measure, 352);
        assertThat(heads.needed()).isLessThanOrEqualTo(352);
    }
}
