package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.observe.ServerEvent;

class SameSeedTest {

    @Test
    void theSameSeedAndClockGiveTheSameOctets() {
        assertThat(play(7)).isEqualTo(play(7));
        assertThat(play(7)).isNotEqualTo(play(8));
    }

    @Test
    void theRecordIsTheSameToo() {
        assertThat(record(7)).isEqualTo(record(7)).hasSizeGreaterThan(50);
    }

    @Test
    void theCertificatesAreTheSameAtEveryStart() throws Exception {
        assertThat(LabCertificates.pinned().authorityCertificate().getEncoded())
                .isEqualTo(LabCertificates.pinned().authorityCertificate().getEncoded());
    }

    private static List<WireAnswer> play(long seed) {
        try (RunningLab lab = lab(seed)) {
            return play(lab);
        }
    }

    /** Everything but octets, which arrays do not compare, ports and measured times. */
    private static List<String> record(long seed) {
        try (RunningLab lab = lab(seed)) {
            play(lab);
            return lab.events.settled()
                    .stream()
                    .filter(event -> !(event instanceof ServerEvent.RequestArrived)
                            && !(event instanceof ServerEvent.ResponseSent))
                    .map(event -> event.toString()
                            .replaceAll("clientPort=\\d+", "port")
                            .replaceAll("nanos=\\d+", "measured"))
                    .toList();
        }
    }

    private static RunningLab lab(long seed) {
        return new RunningLab(seed, HttpLimits.DEFAULT, false, "anonymousSession", "on");
    }

    private static List<WireAnswer> play(RunningLab lab) {
        List<WireAnswer> answers = new ArrayList<>();
        try (WireClient client = lab.client()) {
            answers.add(client.get("/me"));
            answers.add(client.form("/login", "username=alice&password=alice-pw-1"));
            String cookie = "Cookie: SID=" + WireClient.cookie(answers.getLast(), "SID");
            answers.add(client.json("/cart/items", "{\"id\":\"p1\"}", cookie));
            answers.add(client.get("/sessions", cookie));
            lab.server.change(lab.settings().with("mode", "jwt+refresh"));
            answers.add(client.json("/auth/login", "{\"username\":\"bob\",\"password\":\"bob-pw-1\"}"));
            lab.clock.advance(Duration.ofMinutes(15));
            answers.add(client.form("/auth/token", "grant_type=refresh_token",
                    "Cookie: RT=" + WireClient.cookie(answers.getLast(), "RT")));
        }
        return answers;
    }
}
