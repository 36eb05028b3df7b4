package dev.authscope.export.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Lane;

/** The part of a diagram that a class works with: the core steps, with or without blanks. */
final class CoreDiagram {

    /** What stands for something to fill in. */
    static final String BLANK = "______";

    private CoreDiagram() {}

    /** The items of the steps, among those who take part in them. */
    static Diagram of(Diagram whole, Set<String> steps) {
        List<DiagramItem> items = whole.items().stream().filter(item -> steps.contains(item.step())).toList();
        Set<Integer> used = new TreeSet<>();
        for (DiagramItem item : items) {
            if (item instanceof DiagramItem.Message message) {
                used.add(message.from());
                used.add(message.to());
            } else if (item instanceof DiagramItem.Note note && note.lane() >= 0) {
                used.add(note.lane());
            }
        }
        List<Integer> places = List.copyOf(used);
        List<Lane> lanes = places.stream().map(whole.lanes()::get).toList();
        return new Diagram(whole.scenario(), whole.language(), lanes,
                items.stream().map(item -> moved(item, places)).toList());
    }

    private static DiagramItem moved(DiagramItem item, List<Integer> places) {
        return switch (item) {
            case DiagramItem.Message it -> new DiagramItem.Message(it.kind(), it.links(), places.indexOf(it.from()),
                    places.indexOf(it.to()), it.label(), it.chips(), it.attack(), it.refused(), it.reason(),
                    it.detail(),
                    it.preflights());
            case DiagramItem.Note it -> new DiagramItem.Note(it.step(), it.position(), it.type(),
                    it.lane() < 0 ? -1 : places.indexOf(it.lane()), it.text());
            case DiagramItem.Heading it -> it;
            case DiagramItem.LoopStart it -> it;
            case DiagramItem.LoopEnd it -> it;
        };
    }

    /** The same with blanks: the status of each answer, and the check that decided against a request. */
    static Diagram withBlanks(Diagram diagram) {
        List<DiagramItem> items = new ArrayList<>();
        for (DiagramItem item : diagram.items()) {
            if (item instanceof DiagramItem.Message it && it.kind() == DiagramItem.Kind.RESPONSE) {
                items.add(new DiagramItem.Message(it.kind(), it.links(), it.from(), it.to(), BLANK, it.chips(),
                        it.attack(), false, it.reason().isEmpty() ? "" : BLANK, "", it.preflights()));
            } else if (!(item instanceof DiagramItem.Note note && note.type() == DiagramItem.Note.Type.ALARM)) {
                items.add(item);
            }
        }
        return new Diagram(diagram.scenario(), diagram.language(), diagram.lanes(), items);
    }
}
