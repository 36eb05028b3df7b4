package dev.authscope.ui.inspector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import dev.authscope.flow.Item;

/** Cuts the text of a message at the named values in it. */
final class WireText {

    private WireText() {}

    /**
     * A piece of text.
     *
     * @param kind letters of the item's kind; empty for text that is no named value
     * @param value the named value; empty for other text
     */
    record Piece(String text, String kind, String value) {}

    /** The pieces of a text in their order. */
    static List<Piece> cut(String text, Collection<Item> items) {
        List<Item> longestFirst = new ArrayList<>(items);
        longestFirst.sort(Comparator.comparingInt((Item item) -> -item.value().length()).thenComparing(Item::name));
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(text, "", "")));
        for (Item item : longestFirst) {
            List<Piece> finer = new ArrayList<>();
            pieces.forEach(piece -> split(piece, item, finer));
            pieces = finer;
        }
        return pieces;
    }

    private static void split(Piece piece, Item item, List<Piece> into) {
        int at = piece.kind().isEmpty() && item.value().length() > 3 ? piece.text().indexOf(item.value()) : -1;
        if (at < 0) {
            into.add(piece);
            return;
        }
        if (at > 0) {
            into.add(new Piece(piece.text().substring(0, at), "", ""));
        }
        into.add(new Piece(item.value(), item.kind(), item.value()));
        String rest = piece.text().substring(at + item.value().length());
        if (!rest.isEmpty()) {
            split(new Piece(rest, "", ""), item, into);
        }
    }
}
