package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RotationPropertyTest {

    @RepeatedTest(20)
    void aFamilyNeverHasTwoLiveTokensAndADeadOneNeverLivesAgain(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage");
                WireClient client = lab.client()) {
            String first = login(client);
            List<String> alice = new ArrayList<>(List.of(first));
            List<String> thief = new ArrayList<>();
            boolean dead = false;
            for (int move = 0; move < 20; move++) {
                lab.clock.advance(Duration.ofMinutes(random.nextInt(60)));
                switch (random.nextInt(4)) {
                    case 0 -> thief.add(alice.getLast());
                    case 1 -> {
                        if (!thief.isEmpty()) {
                            dead = use(client, thief, random.nextInt(thief.size()), dead);
                        }
                    }
                    default -> dead = use(client, alice, alice.size() - 1, dead);
                }
                assertThat(live(lab)).as("move %d", move).isLessThanOrEqualTo(dead ? 0 : 1);
            }
        }
    }

    @RepeatedTest(5)
    void ofManyUsesAtTheSameTimeOneAtMostWins() throws Exception {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage");
                ExecutorService peers = Executors.newFixedThreadPool(8)) {
            String token;
            try (WireClient client = lab.client()) {
                token = login(client);
            }
            List<Future<Integer>> answers = new ArrayList<>();
            for (int peer = 0; peer < 8; peer++) {
                answers.add(peers.submit(() -> {
                    try (WireClient client = lab.client()) {
                        return refresh(client, token).status();
                    }
                }));
            }
            int won = 0;
            for (Future<Integer> answer : answers) {
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(live(lab)).isZero();
        }
    }

    private static boolean use(WireClient client, List<String> tokens, int which, boolean dead) {
        WireAnswer answer = refresh(client, tokens.get(which));
        if (answer.status() == 200) {
            assertThat(dead).as("a revoked family answered 200").isFalse();
            tokens.add(answer.member("refresh_token"));
            return false;
        }
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
        return true;
    }

    private static long live(RunningLab lab) {
        return lab.table("refreshTokens")
                .values()
                .stream()
                .map((Map<String, Object> row) -> row.get("status"))
                .filter("active"::equals)
                .count();
    }

    private static String login(WireClient client) {
        return client.json("/auth/login", "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}")
                .member("refresh_token");
    }

    private static WireAnswer refresh(WireClient client, String token) {
        return client.form("/auth/token", "grant_type=refresh_token&refresh_token=" + token);
    }
}
