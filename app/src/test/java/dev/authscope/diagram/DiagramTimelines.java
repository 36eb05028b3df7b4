package dev.authscope.diagram;

import java.time.Duration;

import dev.authscope.flow.Header;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;

/** Timelines for tests of diagrams and exports, told by hand where no lab is needed. */
public final class DiagramTimelines {

    public static final String SID1 = "Zk3n0aVb2mQxT9cLr8WwYA";
    public static final String AT1 = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1LTEwMDEifQ.c2lnbmF0dXJlLW9mLWF0MQ";
    public static final String AT2 = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1LTEwMDIifQ.c2lnbmF0dXJlLW9mLWF0Mg";
    public static final String RT1 = "r1r1r1r1r1r1r1r1r1r1r1r1r1r1r1r1r1r1r1r1r1r";
    public static final String RT2 = "r2r2r2r2r2r2r2r2r2r2r2r2r2r2r2r2r2r2r2r2r2r";

    private DiagramTimelines() {}

    /** A login with a session, a page with it, and a changed id that is refused and deleted. */
    public static Timeline session() {
        return Story.usual()
                .step("3", "alice")
                .sends("alice", "POST", "https://shop.example/login")
                .header("Host", "shop.example")
                .body("username=alice&password=alice-pw-1")
                .passes("cred.password")
                .issues("SID", "SID1", SID1)
                .answered(303, new Header("Location", "/"),
                        new Header("Set-Cookie", "SID=" + SID1 + "; Path=/; Secure; HttpOnly; SameSite=Lax"))
                .step("4", "alice")
                .sends("alice", "GET", "https://shop.example/")
                .header("Cookie", "SID=" + SID1)
                .passes("session.lookup")
                .answered(200, "<title>Alice</title>")
                .step("6", "alice")
                .edits("SID")
                .sends("alice", "GET", "https://shop.example/cart?from=menu")
                .header("Cookie", "SID=Zk3n0aVb2mQxT9cLr8WwYB")
                .passes("cookie.present")
                .fails("session.lookup")
                .answered(401, "{\"code\":\"session_unknown\"}",
                        new Header("Set-Cookie", "SID=; Path=/; Max-Age=0; Secure; HttpOnly"))
                .timeline();
    }

    /** A stolen refresh token is used a second time: attack, alarm, refusals, preflights, a clock that moves. */
    public static Timeline reuse() {
        Story story = Story.usual()
                .step("1", "alice")
                .sends("alice", "POST", "https://shop.example/auth/login")
                .body("{\"username\":\"alice\",\"password\":\"alice-pw-1\"}")
                .issues("AT", "AT1", AT1)
                .issues("RT", "RT1", RT1)
                .answered(200, "{\"access_token\":\"" + AT1 + "\",\"refresh_token\":\"" + RT1 + "\"}")
                .step("2", "mallory")
                .loot("AT1", AT1)
                .loot("RT1", RT1)
                .step("3", "alice")
                .passes(Duration.ofMinutes(15))
                .sends("alice", "OPTIONS", "https://api.shop.example/orders")
                .purpose("preflight")
                .answered(204);
        return story.sends("alice", "GET", "https://api.shop.example/orders")
                .header("Authorization", "Bearer " + AT1)
                .passes("jwt.signature")
                .fails("jwt.exp")
                .answered(401)
                .step("4", "alice")
                .sends("alice", "POST", "https://shop.example/auth/token")
                .body("grant_type=refresh_token&refresh_token=" + RT1)
                .issues("AT", "AT2", AT2)
                .issues("RT", "RT2", RT2)
                .answered(200, "{\"access_token\":\"" + AT2 + "\",\"refresh_token\":\"" + RT2 + "\"}")
                .step("6", "mallory")
                .sends("mallory", "POST", "https://shop.example/auth/token")
                .body("grant_type=refresh_token&refresh_token=" + RT1)
                .fails("rt.reuse")
                .alarms("refresh.reuse")
                .answered(400, "{\"error\":\"invalid_grant\"}")
                .step("7", "alice")
                .sends("alice", "GET", "https://api.shop.example/orders")
                .header("Authorization", "Bearer " + AT2)
                .passes("jwt.signature")
                .answered(200)
                .timeline();
    }

    /** Two browsers, two nodes, an answer that is lost and a request that reaches nobody. */
    public static Timeline failures() {
        return Story.among(new Participant("alice", Participant.Role.BROWSER, "https://shop.example"),
                new Participant("alice-phone", Participant.Role.BROWSER, "https://shop.example"),
                new Participant("node-1", Participant.Role.SERVER, "https://shop.example"),
                new Participant("node-2", Participant.Role.SERVER, "https://shop.example"))
                .step("1", "alice")
                .sends("alice", "GET", "https://shop.example/a")
                .to("node-2")
                .answered(200)
                .step("2", "alice")
                .sends("alice", "GET", "https://shop.example/b")
                .losesAnswer("reset")
                .step("3", "alice-phone")
                .sends("alice-phone", "GET", "https://shop.example/c")
                .reachesNobody("refused")
                .timeline();
    }

    /** One step that calls and renews in turn: {@code periods} times {@code calls} calls, a refusal and a renewal. */
    public static Timeline renewals(int periods, int calls) {
        Story story = Story.usual().step("8", "alice");
        for (int period = 1; period <= periods; period++) {
            for (int call = 0; call < calls; call++) {
                story.passes(Duration.ofMinutes(1))
                        .sends("alice", "GET", "https://api.shop.example/orders")
                        .answered(200);
            }
            story.sends("alice", "GET", "https://api.shop.example/orders").fails("jwt.exp").answered(401);
            story.sends("alice", "POST", "https://shop.example/auth/token")
                    .issues("AT", "AT" + period, "access-token-number-" + period)
                    .answered(200, "{\"access_token\":\"access-token-number-" + period + "\"}");
        }
        return story.timeline();
    }

    /** As many exchanges as asked for, four to a step, all different from their neighbours. */
    public static Timeline many(int exchanges) {
        Story story = Story.usual();
        for (int i = 0; i < exchanges; i++) {
            if (i % 4 == 0) {
                story.step(String.valueOf(i / 4 + 1), "alice");
            }
            story.sends(i % 5 == 4 ? "mallory" : "alice", "GET", "https://shop.example/items/" + i)
                    .header("Cookie", "SID=" + SID1)
                    .passes("session.lookup")
                    .answered(i % 7 == 6 ? 404 : 200, "{\"item\":" + i + "}");
        }
        return story.timeline();
    }
}
