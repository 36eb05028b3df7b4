package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Reducer;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;
import dev.authscope.lab.Action;
import dev.authscope.texts.Localized;

/** Expectations against a World made of events as they come from a login. */
class ExpectationsTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private World world = World.EMPTY;

    @BeforeEach
    void aLoginHappens() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", "abc");
        row.put("idleUntil", START.plusSeconds(1800));
        row.put("data", Map.of("cart", List.of("p1")));
        StoredCookie cookie = new StoredCookie("SID", "abc", "shop.example", true, "/", null, true, true, "Lax", START,
                1);
        Octets answer = Octets.of("HTTP/1.1 200 OK\r\nDate: x\r\n\r\nhello".getBytes(
                StandardCharsets.US_ASCII));
        apply(new FlowEvent.RunStarted(at("", 0), "s", 1, Map.of(),
                List.of(new Participant("alice", Participant.Role.BROWSER, ""))));
        apply(new FlowEvent.StepStarted(at("", 0), "1", "core", "alice"));
        apply(new FlowEvent.RequestSent(at("alice", 1), "POST", "https://shop.example/login", List.of(), "step",
                Octets.NONE, new HopKey(1, 0)));
        apply(new FlowEvent.RequestArrived(at("node-1", 1), Octets.NONE, false));
        apply(new FlowEvent.CheckMade(at("node-1", 1), "cred.password", "r", CheckOutcome.PASSED, Map.of()));
        apply(new FlowEvent.RowRead(at("node-1", 1), "accounts", "alice", null, true));
        apply(new FlowEvent.ItemIssued(at("node-1", 1), "SID", "SID1", "abc", null));
        apply(new FlowEvent.RowChanged(at("node-1", 1), "sessions", "abc", "SID1", null, row, "login"));
        apply(new FlowEvent.ResponseArrived(at("alice", 1), 200, List.of(new Header("Set-Cookie", "SID=abc; Path=/")),
                answer, 5));
        apply(new FlowEvent.CookieStored(at("alice", 1), cookie, false));
        apply(new FlowEvent.RequestSent(at("alice", 2), "OPTIONS", "https://shop.example/login", List.of(),
                "preflight", Octets.NONE, new HopKey(1, 1)));
    }

    private Stamp at(String where, int exchange) {
        return new Stamp(world.seq() + 1, START, "1", where, exchange);
    }

    private void apply(FlowEvent event) {
        world = Reducer.apply(world, event);
    }

    private boolean met(String at, Scenario.Test test, Object value) {
        return held(at, test, value).met();
    }

    private StepReport.Held held(String at, Scenario.Test test, Object value) {
        Scenario.Step step = new Scenario.Step("1", Scenario.Path.CORE, Map.of(), "alice", new Action.Reload(),
                new Localized("", ""), null, Map.of(), null,
                List.of(new Scenario.Expectation(at, test, value, 1)), List.of(), 1);
        return Expectations.check(step, world).getFirst();
    }

    @Test
    void anEqualValueIsMetAndAnotherIsNot() {
        assertThat(met("/exchanges/0/response/status", Scenario.Test.IS, 200L)).isTrue();
        assertThat(met("/exchanges/0/response/status", Scenario.Test.IS, 303L)).isFalse();
        assertThat(met("/server/sessions/SID1/data/cart", Scenario.Test.IS, List.of("p1"))).isTrue();
        assertThat(met("/server/sessions/SID1/idleUntil", Scenario.Test.IS, "2026-03-02T00:30:00Z")).isTrue();
        assertThat(met("/totals/requests/POST ~1login", Scenario.Test.IS, Map.of("200", 1L))).isTrue();
        assertThat(met("/totals/requests/POST ~1login", Scenario.Test.IS, Map.of("200", 1L, "401", 1L))).isFalse();
        assertThat(met("/nowhere", Scenario.Test.IS, "x")).isFalse();
    }

    @Test
    void aValueIsRecognisedByItsShortName() {
        assertThat(met("/browsers/alice/jar/SID/value", Scenario.Test.IS_ITEM, "SID1")).isTrue();
        assertThat(met("/browsers/alice/jar/SID/value", Scenario.Test.IS_ITEM, "SID2")).isFalse();
        assertThat(met("/exchanges/0/response/headers", Scenario.Test.CONTAINS,
                List.of("Set-Cookie", "SID={SID1}; Path=/"))).isTrue();
    }

    @Test
    void countingCountsMembersElementsAndCharactersAndNothingAsNone() {
        assertThat(met("/server/sessions", Scenario.Test.COUNT, 1L)).isTrue();
        assertThat(met("/server/sessions", Scenario.Test.COUNT, 0L)).isFalse();
        assertThat(met("/server/denylist", Scenario.Test.COUNT, 0L)).isTrue();
        assertThat(met("/browsers/alice/jar/SID/value", Scenario.Test.COUNT, 3L)).isTrue();
    }

    @Test
    void nullIsNothing() {
        assertThat(met("/browsers/alice/jar/SID/expires", Scenario.Test.EXISTS, false)).isTrue();
        assertThat(met("/browsers/alice/jar/SID", Scenario.Test.EXISTS, true)).isTrue();
        assertThat(met("/browsers/alice/jar/SID", Scenario.Test.EXISTS, false)).isFalse();
    }

    @Test
    void containsAndLacksAreOpposites() {
        assertThat(met("/exchanges/0/response/body", Scenario.Test.CONTAINS, "ell")).isTrue();
        assertThat(met("/exchanges/0/response/body", Scenario.Test.LACKS, "ell")).isFalse();
        assertThat(met("/exchanges/0/decision/passed", Scenario.Test.CONTAINS, "cred.password")).isTrue();
        assertThat(met("/exchanges/0/decision/passed", Scenario.Test.LACKS, "cred")).isTrue();
    }

    @Test
    void whatIsNotThereNeitherContainsNorLacksAnything() {
        assertThat(met("/nowhere", Scenario.Test.LACKS, "x")).isFalse();
        assertThat(met("/nowhere", Scenario.Test.CONTAINS, "x")).isFalse();
        assertThat(met("/exchanges/7/response/body", Scenario.Test.LACKS, "x")).isFalse();
    }

    @Test
    void aHeaderFieldIsFoundByItsNameAloneWhateverItsCase() {
        assertThat(met("/exchanges/0/response/headers", Scenario.Test.CONTAINS, "set-cookie")).isTrue();
        assertThat(met("/exchanges/0/response/headers", Scenario.Test.LACKS, "Set-Cookie")).isFalse();
        assertThat(met("/exchanges/0/response/headers", Scenario.Test.LACKS, "Cookie")).isTrue();
        assertThat(met("/exchanges/0/response/headers", Scenario.Test.LACKS, "SID=abc; Path=/")).isTrue();
    }

    @Test
    void preflightsAreNotCountedAndLookUpsOfAccountsAre() {
        assertThat(met("/totals/exchanges", Scenario.Test.IS, 1L)).isTrue();
        assertThat(met("/preflights", Scenario.Test.COUNT, 1L)).isTrue();
        assertThat(met("/totals/storeReads", Scenario.Test.IS, 1L)).isTrue();
        assertThat(met("/totals/storeWrites", Scenario.Test.IS, 1L)).isTrue();
    }

    @Test
    void theReportSaysWhatWasExpectedAndWhatWasFound() {
        assertThat(held("/exchanges/0/response/status", Scenario.Test.IS, 303L))
                .isEqualTo(new StepReport.Held("/exchanges/0/response/status is 303", false, "200"));
        assertThat(held("/nowhere", Scenario.Test.EXISTS, true).found()).isEqualTo("nothing");
    }
}
