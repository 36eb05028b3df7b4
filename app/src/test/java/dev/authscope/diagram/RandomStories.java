package dev.authscope.diagram;

import java.time.Duration;
import java.util.Random;

import dev.authscope.flow.Header;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;

/** Timelines that hold a bit of everything, the same for the same seed. */
public final class RandomStories {

    private static final String[] BROWSERS = {"alice", "alice-phone", "bob" };
    private static final String[] NODES = {"node-1", "node-2" };

    private RandomStories() {}

    /** A story of up to thirty steps. */
    public static Timeline tell(Random random) {
        Story story = Story.among(new Participant("alice", Participant.Role.BROWSER, "https://shop.example"),
                new Participant("alice-phone", Participant.Role.BROWSER, ""),
                new Participant("bob", Participant.Role.BROWSER, "https://shop.example"),
                new Participant("mallory", Participant.Role.ATTACKER, ""),
                new Participant("node-1", Participant.Role.SERVER, "https://shop.example"),
                new Participant("node-2", Participant.Role.SERVER, "https://idp.example"));
        for (int step = random.nextInt(30); step >= 0; step--) {
            story.step(String.valueOf(30 - step), "alice");
            for (int act = random.nextInt(random.nextInt(8) == 0 ? 24 : 4); act >= 0; act--) {
                act(story, random);
            }
        }
        return story.timeline();
    }

    private static void act(Story story, Random random) {
        switch (random.nextInt(9)) {
            case 0 -> story.passes(Duration.ofSeconds(random.nextInt(100_000)));
            case 1 -> story.loot("AT" + random.nextInt(9), "some-loot-" + random.nextInt());
            case 2 -> story.edits("SID");
            case 3 -> sent(story, random).losesAnswer(random.nextBoolean() ? "reset" : "timeout");
            case 4 -> sent(story, random).reachesNobody("refused");
            case 5 -> {
                String url = "https://shop.example/" + word(random);
                story.sends("alice", "OPTIONS", url).purpose("preflight").answered(204);
                story.sends("alice", "GET", url).answered(200);
            }
            default ->
                sent(story, random).answered(random.nextInt(3) == 0 ? 401 : 200, "{\"error\":\"" + word(random) + "\"}",
                        new Header("Set-Cookie", word(random) + "=" + word(random) + "; Path=/"));
        }
    }

    private static Story.Sent sent(Story story, Random random) {
        String actor = random.nextInt(4) == 0 ? "mallory" : BROWSERS[random.nextInt(BROWSERS.length)];
        Story.Sent sent = story.sends(actor, "GET", "https://shop.example/" + word(random))
                .to(NODES[random.nextInt(NODES.length)])
                .header("Cookie", "SID=" + DiagramTimelines.SID1 + "; " + word(random) + "=1");
        if (random.nextInt(3) == 0) {
            sent.issues("SID", "SID1", DiagramTimelines.SID1).fails("check." + word(random)).alarms("refresh.reuse");
        }
        return sent;
    }

    private static String word(Random random) {
        return "w".repeat(1 + random.nextInt(random.nextInt(9) == 0 ? 90 : 12)) + (random.nextBoolean() ? "한글" : "");
    }
}
