package dev.authscope.json;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The forms of things, each made when it is first looked at: a step has hundreds of exchanges and its expectations ask for a few.
 * Used by one thread at a time.
 *
 * @param <T> a thing
 * @param <F> its form
 */
final class MappedList<T, F> extends AbstractList<F> {

    private final List<T> things;
    private final Function<T, F> form;
    private final Map<Integer, F> made = new HashMap<>();

    MappedList(List<T> things, Function<T, F> form) {
        this.things = List.copyOf(things);
        this.form = form;
    }

    @Override
    public F get(int index) {
        return made.computeIfAbsent(index, at -> form.apply(things.get(at)));
    }

    @Override
    public int size() {
        return things.size();
    }
}
