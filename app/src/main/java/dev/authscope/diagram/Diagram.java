package dev.authscope.diagram;

import java.util.List;

import dev.authscope.texts.Language;

/**
 * A sequence diagram: what is to be drawn, without coordinates. All texts are ready to show: in one language, with nothing
 * in them that could act as a control.
 *
 * @param scenario id of the scenario; empty when the timeline has no run
 * @param lanes participants from left to right; items refer to them by their place here, from 0
 * @param items in the order in which they happened, from top to bottom
 */
public record Diagram(String scenario, Language language, List<Lane> lanes, List<DiagramItem> items) {

    public Diagram {
        lanes = List.copyOf(lanes);
        items = List.copyOf(items);
    }
}
