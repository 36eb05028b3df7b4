package dev.authscope.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.LessonLibrary.Item;
import dev.authscope.scenario.file.LessonLibrary.Lesson;
import dev.authscope.texts.Localized;

/** A lesson with what its scenarios say about themselves. */
public record LessonPlan(Lesson lesson, List<Stop> stops) {

    public LessonPlan {
        stops = List.copyOf(stops);
    }

    /**
     * A scenario of the lesson, or one of its parts.
     *
     * @param number such as {@code 2.1}
     * @param part title of the part; null for the whole scenario
     * @param presses how often the learner presses a key on the core path
     * @param questions how many of these presses are an answer
     */
    public record Stop(Item item, String number, Localized title, @Nullable Localized part, int presses,
            int questions) {

        static Stop of(Item item, Scenario scenario) {
            List<String> ids = item.part() == 0 ? List.of() : scenario.parts().get(item.part() - 1).steps();
            Map<String, String> own = item.part() == 0 ? Map.of() : scenario.parts().get(item.part() - 1).switches();
            List<Scenario.Step> steps = scenario.steps()
                    .stream()
                    .filter(step -> step.path() != Scenario.Path.EXTRA && exists(scenario, own, step))
                    .filter(step -> ids.isEmpty() || ids.contains(step.id()))
                    .toList();
            long pressed = steps.stream().filter(step -> step.path() == Scenario.Path.CORE).count();
            long further = item.part() == 0 ? scenario.whatIfs().stream().filter(Scenario.WhatIf::core).count() : 0;
            long asked = steps.stream().filter(step -> step.ask() != null).count();
            return new Stop(item, scenario.display(), scenario.title(),
                    item.part() == 0 ? null : scenario.parts().get(item.part() - 1).title(), (int) (pressed + further),
                    (int) asked);
        }

        /** @param own values that the part has in place of the defaults */
        private static boolean exists(Scenario scenario, Map<String, String> own, Scenario.Step step) {
            return scenario.switches().stream().allMatch(offered -> {
                String value = own.getOrDefault(offered.id(), offered.byDefault());
                return step.when().getOrDefault(offered.id(), value).equals(value);
            });
        }
    }

    /** Presses on the core paths of all scenarios that the lesson is not complete without. */
    public int presses() {
        return stops.stream().filter(stop -> !stop.item().optional()).mapToInt(Stop::presses).sum();
    }

    /** Questions among these presses. */
    public int questions() {
        return stops.stream().filter(stop -> !stop.item().optional()).mapToInt(Stop::questions).sum();
    }

    /** Minutes planned for these scenarios; the rest of the lesson is for what the class wants to try. */
    public int planned() {
        return stops.stream().map(Stop::item).filter(item -> !item.optional()).mapToInt(Item::minutes).sum();
    }

    /** The stop at which a scenario, or a part of it, is played; empty when the lesson does not play it. */
    Optional<Stop> at(String scenario, int part) {
        return stops.stream()
                .filter(stop -> stop.item().scenario().equals(scenario) && stop.item().part() == part)
                .findFirst();
    }
}
