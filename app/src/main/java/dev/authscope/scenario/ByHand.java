package dev.authscope.scenario;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.authscope.lab.Action;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** Steps that no scenario file has: what somebody did by hand in the midst of a run. */
public final class ByHand {

    private static final Pattern ID = Pattern.compile("T\\d{1,6}");

    private ByHand() {}

    /**
     * A step with a token that was sent by hand.
     *
     * @param number from 1, for its id
     */
    public static Scenario.Step token(int number, String actor, Action action) {
        return step("T" + number, actor, action);
    }

    /** Whether a step's id is that of a step by hand. */
    public static boolean is(String id) {
        return ID.matcher(id).matches();
    }

    /** A step by hand as a recording tells it: what it did is on the timeline. */
    public static Scenario.Step recorded(String id, String actor) {
        return step(id, actor, new Action.Sequence(List.of()));
    }

    private static Scenario.Step step(String id, String actor, Action action) {
        return new Scenario.Step(id, Scenario.Path.EXTRA, Map.of(), actor, action, text("byHand.token.say"),
                text("byHand.token.label"), Map.of(), null, List.of(), List.of(), 0);
    }

    private static Localized text(String key) {
        return new Localized(Texts.load(Language.ENGLISH, "export").get(key),
                Texts.load(Language.KOREAN, "export").get(key));
    }
}
