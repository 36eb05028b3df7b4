package dev.authscope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.diagram.DiagramItem.Heading;
import dev.authscope.diagram.DiagramItem.Kind;
import dev.authscope.diagram.DiagramItem.LoopStart;
import dev.authscope.diagram.DiagramItem.Message;
import dev.authscope.diagram.DiagramItem.Note;
import dev.authscope.flow.Header;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class DiagramCompilerTest {

    private static final Texts ENGLISH = Texts.load(Language.ENGLISH, DiagramOptions.BUNDLE);

    private static Diagram diagram(Timeline timeline) {
        return DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, ENGLISH));
    }

    private static List<Message> messages(Diagram diagram) {
        return diagram.items().stream().filter(Message.class::isInstance).map(Message.class::cast).toList();
    }

    private static List<String> chips(Message message) {
        return message.chips().stream().map(chip -> chip.carrier() + " " + chip.text() + " " + chip.state()).toList();
    }

    @Test
    void lanesAreBrowsersThenServersAndTheAttackerOutermost() {
        assertThat(diagram(DiagramTimelines.reuse()).lanes()).extracting(Lane::name)
                .containsExactly("Alice", "shop.example", "Mallory");
        assertThat(diagram(DiagramTimelines.failures()).lanes()).extracting(Lane::name)
                .containsExactly("Alice", "Alice's phone", "node-1", "node-2");
    }

    @Test
    void whoTakesNoPartHasALaneOnlyWhenItIsAskedFor() {
        Timeline timeline = DiagramTimelines.session();
        assertThat(diagram(timeline).lanes()).extracting(Lane::id).containsExactly("alice", "node-1");
        Diagram all = DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, ENGLISH).withIdleLanes(true));
        assertThat(all.lanes()).extracting(Lane::id).containsExactly("alice", "node-1", "mallory");
    }

    @Test
    void aMessageSaysWhatItIsAndWhatItCarries() {
        List<Message> messages = messages(diagram(DiagramTimelines.session()));
        assertThat(messages).extracting(Message::label)
                .containsExactly("POST /login", "303", "GET /", "200", "GET /cart", "401 session_unknown");
        assertThat(chips(messages.get(1))).containsExactly("COOKIE SID1 CARRIED");
        assertThat(chips(messages.get(2))).containsExactly("COOKIE SID1 CARRIED");
    }

    @Test
    void aChangedIdIsShownAsAValueThatNoServerIssuedAndItsDeletionAsSuch() {
        List<Message> messages = messages(diagram(DiagramTimelines.session()));
        assertThat(chips(messages.get(4))).containsExactly("COOKIE SID ? UNKNOWN");
        assertThat(chips(messages.get(5))).containsExactly("COOKIE SID DELETED");
    }

    @Test
    void aRefusalNamesTheCheckThatDecided() {
        Message refusal = messages(diagram(DiagramTimelines.session())).getLast();
        assertThat(refusal.refused()).isTrue();
        assertThat(refusal.reason()).isEqualTo("session.lookup");
        assertThat(refusal.detail()).isEqualTo("✓ cookie.present  ✕ session.lookup");
    }

    @Test
    void tokensAreFoundInTheAuthorizationFieldAndInBodies() {
        List<Message> messages = messages(diagram(DiagramTimelines.reuse()));
        assertThat(chips(messages.get(1))).containsExactly("BODY AT1 CARRIED", "BODY RT1 CARRIED");
        assertThat(chips(messages.get(2))).containsExactly("HEADER AT1 CARRIED");
        assertThat(chips(messages.get(4))).containsExactly("BODY RT1 CARRIED");
    }

    @Test
    void whatTheAttackerSendsAndGetsIsMarkedAndNothingElseIs() {
        assertThat(messages(diagram(DiagramTimelines.reuse()))).filteredOn(Message::attack)
                .extracting(Message::label)
                .containsExactly("POST /auth/token", "400 invalid_grant");
    }

    @Test
    void aPreflightBecomesAMarkOnTheRequestThatItAskedFor() {
        Timeline timeline = DiagramTimelines.reuse();
        List<Message> folded = messages(diagram(timeline));
        assertThat(folded).extracting(Message::label).doesNotContain("OPTIONS /orders");
        assertThat(folded.get(2).preflights()).extracting(Link::exchange).containsExactly(2);
        List<Message> unfolded = messages(
                DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, ENGLISH).folded(false)));
        assertThat(unfolded).extracting(Message::label).contains("OPTIONS /orders");
    }

    @Test
    void aPreflightThatIsRefusedStandsAlone() {
        Timeline timeline = Story.usual()
                .step("1", "alice")
                .sends("alice", "OPTIONS", "https://api.shop.example/x")
                .purpose("preflight")
                .answered(403)
                .timeline();
        assertThat(messages(diagram(timeline))).extracting(Message::label).containsExactly("OPTIONS /x", "403");
    }

    @Test
    void aLostAnswerAndARequestThatReachedNobodyAreToldApart() {
        List<Message> messages = messages(diagram(DiagramTimelines.failures()));
        assertThat(messages).extracting(Message::kind)
                .containsExactly(Kind.REQUEST, Kind.RESPONSE, Kind.REQUEST, Kind.LOST, Kind.UNDELIVERED);
        assertThat(messages.get(3).label()).isEqualTo("no answer: connection broken");
        assertThat(messages.get(4).reason()).isEqualTo("no answer: connection refused");
    }

    @Test
    void whatServersSayToStoresAndToEachOtherIsNoRequest() {
        Timeline timeline = Story.usual()
                .step("1", "alice")
                .sends("alice", "GET", "https://shop.example/me")
                .asks("GET sess:SID1", "{\"v\":1}")
                .asks("EVAL \"if redis.call('GET') then\" 1 sess:SID1 {\"v\":1} {\"v\":2}", "")
                .copies("node-2", true)
                .copies("node-3", false)
                .answered(200)
                .timeline();
        List<Message> messages = messages(diagram(timeline));
        assertThat(messages).extracting(Message::kind)
                .containsExactly(Kind.REQUEST, Kind.QUESTION, Kind.UNANSWERED, Kind.COPY, Kind.COPY_LOST,
                        Kind.RESPONSE);
        assertThat(messages).extracting(Message::label)
                .containsExactly("GET /me", "GET sess:SID1", "EVAL … sess:SID1 {…} {…}", "copy SID1", "copy SID1",
                        "200");
        assertThat(messages).extracting(Message::reason)
                .containsExactly("", "", "no answer", "", "did not arrive", "");
        assertThat(messages).filteredOn(message -> message.kind().isRequest()).hasSize(1);
    }

    @Test
    void notesTellOfTheClockTheLootTheAlarmAndEdits() {
        assertThat(diagram(DiagramTimelines.reuse()).items()).filteredOn(Note.class::isInstance)
                .extracting(item -> ((Note) item).text())
                .containsExactly("Mallory holds AT1, RT1", "15 min pass",
                        "Alarm: a used refresh token came again: RT1, RT2");
        assertThat(diagram(DiagramTimelines.session()).items()).filteredOn(Note.class::isInstance)
                .extracting(item -> ((Note) item).text())
                .containsExactly("Alice changes the cookie SID");
    }

    @Test
    void manyAlikeInAStepAreDrawnOnceAndLoseNoExchange() {
        Diagram diagram = diagram(DiagramTimelines.renewals(8, 15));
        assertThat(diagram.items().getFirst()).isInstanceOfSatisfying(LoopStart.class,
                loop -> assertThat(loop.text()).isEqualTo("136 exchanges in turn, while 2 h pass"));
        List<Message> requests = messages(diagram).stream().filter(message -> message.kind().isRequest()).toList();
        assertThat(requests).extracting(message -> message.links().size() + " " + message.label())
                .containsExactly("120 GET /orders", "8 GET /orders", "8 POST /auth/token");
        assertThat(requests.stream().flatMap(message -> message.links().stream()).map(Link::exchange).sorted())
                .hasSize(136)
                .doesNotHaveDuplicates();
        assertThat(messages(diagram).getLast().chips()).extracting(Chip::text).containsExactly("AT1…AT8");
    }

    @Test
    void captionsBecomeHeadings() {
        Timeline timeline = DiagramTimelines.session();
        Diagram diagram = DiagramCompiler.compile(timeline,
                DiagramOptions.whole(timeline, ENGLISH).captioned(Map.of("6", "tamper")));
        assertThat(diagram.items()).filteredOn(Heading.class::isInstance)
                .containsExactly(new Heading("6", timeline.steps().get(2).from(), "tamper"));
    }

    @Test
    void aRangeKnowsTheNamesFromBeforeIt() {
        Timeline timeline = DiagramTimelines.session();
        Timeline.Step second = timeline.steps().get(1);
        Diagram part = DiagramCompiler.compile(timeline,
                DiagramOptions.whole(timeline, ENGLISH).range(second.from(), second.to()));
        assertThat(messages(part)).extracting(Message::label).containsExactly("GET /", "200");
        assertThat(chips(messages(part).getFirst())).containsExactly("COOKIE SID1 CARRIED");
    }

    @Test
    void aDiagramOfTheFirstPartIsTheFirstPartOfTheDiagram() {
        Timeline timeline = DiagramTimelines.reuse();
        List<DiagramItem> whole = diagram(timeline).items();
        for (Timeline.Step step : timeline.steps()) {
            Diagram part = DiagramCompiler.compile(timeline,
                    DiagramOptions.whole(timeline, ENGLISH).withIdleLanes(true).range(0, step.to()));
            assertThat(whole.subList(0, part.items().size())).isEqualTo(part.items());
        }
    }

    @Test
    void aValueInAPathIsShownByItsShortName() {
        Timeline timeline = Story.usual()
                .step("1", "alice")
                .sends("alice", "GET", "https://shop.example/sessions")
                .issues("H", "H3", "handle-of-the-phone")
                .answered(200)
                .sends("alice", "DELETE", "https://shop.example/sessions/handle-of-the-phone")
                .answered(204)
                .timeline();
        assertThat(messages(diagram(timeline)).get(2).label()).isEqualTo("DELETE /sessions/H3");
    }

    @Test
    void aRefusalByRedirectSaysWhereItSends() {
        Timeline timeline = Story.usual()
                .step("1", "alice")
                .sends("alice", "GET", "https://shop.example/cart")
                .fails("cookie.present")
                .answered(303, new Header("Location", "/login?next=/cart"))
                .timeline();
        assertThat(messages(diagram(timeline)).getLast().label()).isEqualTo("303 /login");
        assertThat(messages(diagram(timeline)).getLast().refused()).isTrue();
    }
}
