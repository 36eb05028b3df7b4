package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.lab.Action;
import dev.authscope.scenario.Scenario;

/** The prepared experiments with cookies: those of the scenario that carries them out over the wire. */
public final class CookieExperiments {

    /** The scenario that carries them out. */
    public static final String SCENARIO = "cookie-lab";
    /** Its switch, which has a value for each experiment. */
    public static final String SWITCH = "experiment";

    private CookieExperiments() {}

    /**
     * What each experiment sends, and what it asks first after the last line, by its id, in their order; where the browser is
     * closed in between, what is asked first after that. What a run offers beyond the experiment, its extra steps, is left out.
     */
    public static Map<String, CookieTrial> of(Scenario scenario) {
        Map<String, CookieTrial> trials = new LinkedHashMap<>();
        scenario.switches()
                .stream()
                .filter(offered -> offered.id().equals(SWITCH))
                .flatMap(offered -> offered.values().stream())
                .forEach(id -> trials.put(id, trial(scenario, id)));
        return trials;
    }

    private static CookieTrial trial(Scenario scenario, String id) {
        List<CookieTrial.Line> lines = new ArrayList<>();
        String page = "";
        String asked = "";
        RequestKind kind = RequestKind.LINK;
        boolean closed = false;
        for (Action action : actions(scenario, id)) {
            switch (action) {
                case Action.Visit visit -> {
                    page = visit.url();
                    asked = lines.isEmpty() || !asked.isEmpty() ? asked : page;
                }
                case Action.CloseBrowser close -> {
                    closed = true;
                    asked = "";
                }
                case Action.ClickLink link -> {
                    asked = link.url();
                    kind = RequestKind.FOREIGN_LINK;
                }
                case Action.SetCookies set -> {
                    String from = page.replaceFirst("^([a-z]+://[^/]+).*$", "$1/lab/set-cookie");
                    set.lines().forEach(line -> lines.add(new CookieTrial.Line(from, line)));
                    asked = "";
                }
                default -> {
                }
            }
        }
        return new CookieTrial(lines, asked, kind, 0, false, closed);
    }

    private static List<Action> actions(Scenario scenario, String id) {
        List<Action> actions = new ArrayList<>();
        for (Scenario.Step step : scenario.steps()) {
            if (id.equals(step.when().get(SWITCH)) && step.path() != Scenario.Path.EXTRA) {
                actions.addAll(step.action() instanceof Action.Sequence sequence
                        ? sequence.actions()
                        : List.of(step.action()));
            }
        }
        return actions;
    }
}
