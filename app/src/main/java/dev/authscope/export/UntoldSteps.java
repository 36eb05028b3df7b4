package dev.authscope.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.Action;
import dev.authscope.recording.Recording;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/**
 * The steps of a recording whose scenario file this version cannot read: what happened in them is on the timeline, and in the
 * place of what was written about them stands that it cannot be read.
 */
final class UntoldSteps {

    private UntoldSteps() {}

    /** A scenario that is called as the recorded one and has the steps that were carried out. */
    static Scenario scenario(Recording.Header header, Timeline timeline, List<Recording.Outcome> outcomes) {
        List<Participant> cast = timeline.events()
                .stream()
                .filter(FlowEvent.RunStarted.class::isInstance)
                .findFirst()
                .map(event -> ((FlowEvent.RunStarted) event).participants())
                .orElse(List.of());
        return new Scenario(header.scenario(), "", "", "", new Localized(header.scenario(), header.scenario()),
                text("recording.end"), Map.of(), cast, List.of(),
                outcomes.stream().map(outcome -> step(outcome, timeline)).toList());
    }

    private static Scenario.Step step(Recording.Outcome outcome, Timeline timeline) {
        Optional<Timeline.Step> told = timeline.steps()
                .stream()
                .filter(step -> step.id().equals(outcome.step()))
                .findFirst();
        return new Scenario.Step(outcome.step(), Scenario.Path.CORE, Map.of(),
                told.map(Timeline.Step::actor).orElse(""),
                new Action.Sequence(List.of()), text("recording.say"), null, Map.of(), null, List.of(), List.of(), 0);
    }

    private static Localized text(String key) {
        return new Localized(Texts.load(Language.ENGLISH, "export").get(key),
                Texts.load(Language.KOREAN, "export").get(key));
    }
}
