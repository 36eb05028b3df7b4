package dev.authscope.ui.theme;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * The nodes of a place, kept for as long as they show the same: to make one, style it and lay it out takes much longer than
 * to leave it where it is. Each drawing begins with {@link #begin}; what it does not ask for is forgotten.
 */
public final class MadeNodes {

    private Map<Object, Deque<Node>> former = new HashMap<>();
    private Map<Object, Deque<Node>> made = new HashMap<>();

    /** A new drawing begins. */
    public void begin() {
        former = made;
        made = new HashMap<>();
    }

    /**
     * The node of the last drawing that showed the same, or a new one.
     *
     * @param shown all that the node's looks depend on
     */
    public <N extends Node> N of(Object shown, Class<N> kind, Supplier<N> make) {
        Deque<Node> same = former.get(shown);
        Node kept = same == null ? null : same.pollFirst();
        N node = kind.isInstance(kept) ? kind.cast(kept) : make.get();
        made.computeIfAbsent(shown, of -> new ArrayDeque<>()).addLast(node);
        return node;
    }

    /** Makes a list of children become another one; those that stay in their places are not touched. */
    public static void become(List<Node> children, List<? extends Node> wanted) {
        if (children.size() == wanted.size() && noneMoves(children, wanted)) {
            for (int i = 0; i < wanted.size(); i++) {
                if (children.get(i) != wanted.get(i)) {
                    children.set(i, wanted.get(i));
                }
            }
        } else {
            replaceMiddle(children, wanted);
        }
    }

    private static boolean noneMoves(List<Node> children, List<? extends Node> wanted) {
        Set<Node> present = Collections.newSetFromMap(new IdentityHashMap<>());
        present.addAll(children);
        for (int i = 0; i < wanted.size(); i++) {
            if (children.get(i) != wanted.get(i) && present.contains(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void replaceMiddle(List<Node> children, List<? extends Node> wanted) {
        int first = 0;
        int shorter = Math.min(children.size(), wanted.size());
        while (first < shorter && children.get(first) == wanted.get(first)) {
            first++;
        }
        int same = 0;
        while (same < shorter - first
                && children.get(children.size() - 1 - same) == wanted.get(wanted.size() - 1 - same)) {
            same++;
        }
        children.subList(first, children.size() - same).clear();
        children.addAll(first, wanted.subList(first, wanted.size() - same));
    }
}
