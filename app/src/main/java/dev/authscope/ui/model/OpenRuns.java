package dev.authscope.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

/** The runs that are open in the window, in the order of their opening. At most one is in front; the others wait. */
final class OpenRuns {

    /** Each open run has a server of its own. */
    private static final int MOST = 6;

    private final ReadOnlyListWrapper<RunTab> tabs = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private int last;

    ReadOnlyListProperty<RunTab> property() {
        return tabs.getReadOnlyProperty();
    }

    boolean full() {
        return tabs.size() >= MOST;
    }

    /**
     * Begins again with one run, in front.
     *
     * @param file name of the recording that it comes from; empty for a run in a lab
     */
    void only(String file, Map<String, String> switches) {
        tabs.setAll(new RunTab(++last, file, switches, null));
    }

    /** Opens one more run, in front; the one before must have been left. */
    void add(Map<String, String> switches) {
        tabs.add(new RunTab(++last, "", switches, null));
    }

    /** The run in front gives way to one in a lab with these values of its switches. */
    void begin(Map<String, String> switches) {
        front().ifPresent(tab -> replace(tab, new RunTab(tab.number(), "", switches, null)));
    }

    /** The run in front goes behind, as it is. */
    void leave(RunTab.Waiting waiting) {
        front().ifPresent(tab -> replace(tab, tab.left(waiting)));
    }

    /** A run that waits comes to the front. */
    void enter(RunTab tab, RunTab.Waiting waiting) {
        replace(tab, tab.inFront(waiting.state().switches()));
    }

    /** The run after the one in front, from the first again after the last; empty when there is no other. */
    Optional<RunTab> next() {
        int at = front().map(tabs::indexOf).orElse(-1);
        return tabs.size() < 2 ? Optional.empty() : Optional.of(tabs.get((at + 1) % tabs.size()));
    }

    /** The run before one in the list, or after the first. There must be two. */
    RunTab neighbour(RunTab tab) {
        int at = tabs.indexOf(tab);
        return tabs.get(at == 0 ? 1 : at - 1);
    }

    Optional<RunTab> front() {
        return tabs.stream().filter(RunTab::front).findFirst();
    }

    boolean contains(RunTab tab) {
        return tabs.contains(tab);
    }

    int size() {
        return tabs.size();
    }

    void remove(RunTab tab) {
        tabs.remove(tab);
    }

    /** Forgets all runs, and says which there were. */
    List<RunTab> clear() {
        List<RunTab> open = List.copyOf(tabs);
        tabs.clear();
        return open;
    }

    private void replace(RunTab tab, RunTab with) {
        tabs.set(tabs.indexOf(tab), with);
    }
}
