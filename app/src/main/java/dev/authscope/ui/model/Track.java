package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.authscope.flow.Timeline;
import dev.authscope.scenario.Scenario;

/** The steps of a scenario as dots on a line. */
public final class Track {

    private Track() {}

    /** What sort of step a dot stands for. */
    public enum Kind {
        CORE, AUTO, EXTRA, QUESTION
    }

    /** Where a dot stands to the cursor. */
    public enum Place {
        /** Behind the cursor. */
        DONE,
        /** The step at the cursor. */
        NOW,
        /** Recorded, but ahead of the cursor. */
        AHEAD,
        /** Not carried out in this run. */
        TO_COME
    }

    /** One dot. */
    public record Dot(Scenario.Step step, Kind kind, Place place) {}

    /** The dots of all steps that exist with the values of the switches. */
    public static List<Dot> of(RunState state, Moment moment) {
        List<Dot> dots = new ArrayList<>();
        for (Scenario.Step step : ExtraSteps.existing(state)) {
            dots.add(new Dot(step, kind(step), place(recorded(moment.timeline(), step.id()), moment)));
        }
        return dots;
    }

    /** Where a step lies on a timeline; empty when it has not been carried out. */
    public static Optional<Timeline.Step> recorded(Timeline timeline, String stepId) {
        return timeline.steps().stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    private static Place place(Optional<Timeline.Step> recorded, Moment moment) {
        if (recorded.isEmpty() || recorded.get().from() >= moment.reached()) {
            return Place.TO_COME;
        }
        if (moment.cursor() <= recorded.get().from()) {
            return Place.AHEAD;
        }
        return moment.cursor() <= recorded.get().to() ? Place.NOW : Place.DONE;
    }

    private static Kind kind(Scenario.Step step) {
        return switch (step.path()) {
            case AUTO -> Kind.AUTO;
            case EXTRA -> Kind.EXTRA;
            case CORE -> step.ask() == null ? Kind.CORE : Kind.QUESTION;
        };
    }
}
