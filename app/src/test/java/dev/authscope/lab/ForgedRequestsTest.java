package dev.authscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Participant.Role;
import dev.authscope.server.settings.LabSettings;

/** Pages of the attacker's host that make Alice's browser send a transfer, over real sockets. */
class ForgedRequestsTest {

    private static final List<Participant> EVERYBODY = List.of(new Participant("mallory", Role.ATTACKER, ""),
            new Participant("alice", Role.BROWSER, "https://shop.example"),
            new Participant("node-1", Role.SERVER, "https://shop.example"),
            new Participant("evil", Role.SERVER, "https://evil.example"));

    private static Lab lab(String settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : settings.split(";", -1)) {
            values.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return Lab.start(new LabPlan("test", 1, new LabSettings(values), EVERYBODY));
    }

    private static Exchange transferAfter(Lab lab, String page) {
        lab.beginStep("1", "core", "alice", Map.of());
        lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
        lab.perform("alice", new Action.Visit(page));
        return lab.world()
                .exchanges()
                .values()
                .stream()
                .filter(exchange -> exchange.request().url().startsWith("https://shop.example/transfer"))
                .findFirst()
                .orElseThrow();
    }

    private static Object balance(Lab lab, String user) {
        return lab.actualRows().getOrDefault("accounts", Map.of()).getOrDefault(user, Map.of()).get("balance");
    }

    @ParameterizedTest
    @CsvSource({"sameSite=None, 200, 400000", "sameSite=Lax, 303, 900000", "sameSite=Strict, 303, 900000",
            "sameSite=unset, 303, 900000", "sameSite=unset;laxAllowingUnsafe=on, 200, 400000",
            "sameSite=None;originCheck=on, 403, 900000", "sameSite=None;fetchMetadata=on, 403, 900000",
            "sameSite=None;csrfToken=on, 403, 900000" })
    void aFormThatSubmitsItselfIsExecutedUnlessACookieOrACheckStopsIt(String settings, int status, long left) {
        try (Lab lab = lab(settings)) {
            lab.beginStep("0", "core", "alice", Map.of());
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            lab.perform("alice", new Action.Transfer("bob", 100_000));
            assertThat(balance(lab, "alice")).isEqualTo(900_000L);
            lab.perform("alice", new Action.Visit("https://evil.example/win"));

            Exchange forged = lab.world()
                    .exchanges()
                    .values()
                    .stream()
                    .filter(exchange -> Header.first(exchange.request().headers(), "Origin")
                            .filter("https://evil.example"::equals)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            assertThat(forged.response().status()).isEqualTo(status);
            assertThat(forged.request().headers()).contains(new Header("Sec-Fetch-Site", "cross-site"),
                    new Header("Sec-Fetch-Mode", "navigate"), new Header("Referer", "https://evil.example/"));
            assertThat(balance(lab, "alice")).isEqualTo(left);
            assertThat(lab.world().loot().values()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"sameSite=Strict, 200", "sameSite=Strict;originCheck=on, 403",
            "sameSite=Strict;fetchMetadata=on, 403" })
    void aSiblingHostIsOfTheSameSiteButOfAnotherOrigin(String settings, int status) {
        try (Lab lab = lab(settings)) {
            assertThat(transferAfter(lab, "https://www.shop.example/win").response().status()).isEqualTo(status);
        }
    }

    @Test
    void aSimpleRequestIsExecutedAlthoughItsAnswerCannotBeRead() {
        try (Lab lab = lab("sameSite=None")) {
            transferAfter(lab, "https://evil.example/win?do=fetch&amount=1000");
            assertThat(balance(lab, "alice")).isEqualTo(999_000L);
            assertThat(lab.world().loot().values()).isEmpty();
            assertThat(noted(lab, "cors.check")).singleElement()
                    .isEqualTo(Map.of("origin", "https://evil.example", "url", "https://shop.example/transfer",
                            "missing", "Access-Control-Allow-Origin"));
        }
    }

    private static List<Map<String, String>> noted(Lab lab, String code) {
        return lab.world()
                .notes()
                .values()
                .stream()
                .filter(note -> note.code().equals(code))
                .map(FlowEvent.Noted::arguments)
                .toList();
    }

    @Test
    void aRequestThatNeedsPermissionIsNeverSentWithoutIt() {
        try (Lab lab = lab("sameSite=None")) {
            Exchange asked = transferAfter(lab, "https://evil.example/win?do=json&amount=1000");
            assertThat(asked.request().method()).isEqualTo("OPTIONS");
            assertThat(noted(lab, "cors.preflight")).hasSize(1);
            assertThat(balance(lab, "alice")).isEqualTo(1_000_000L);
        }
    }

    @Test
    void anImageIsAskedForWithTheCookieThatItsSameSiteLetsGo() {
        try (Lab lab = lab("sameSite=None;transferViaGet=on")) {
            transferAfter(lab, "https://evil.example/win?do=image&amount=1000");
            assertThat(balance(lab, "alice")).isEqualTo(999_000L);
        }
    }

    @Test
    void aClickedLinkCarriesALaxCookieToAnAddressThatChangesSomething() {
        try (Lab lab = lab("sameSite=Lax;transferViaGet=on")) {
            lab.beginStep("1", "core", "alice", Map.of());
            lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
            lab.perform("alice", new Action.Visit("https://evil.example/win?do=link"));
            lab.perform("alice", new Action.ClickLink("https://shop.example/transfer?to=mallory&amount=500000"));
            assertThat(balance(lab, "alice")).isEqualTo(500_000L);
        }
    }
}
