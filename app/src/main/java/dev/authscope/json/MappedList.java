package dev.authscope.json;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

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
    private final List<@Nullable F> made;

    MappedList(List<T> things, Function<T, F> form) {
        this.things = List.copyOf(things);
        this.form = form;
        this.made = new ArrayList<>(Collections.nCopies(things.size(), null));
    }

    @Override
    public F get(int index) {
        F known = made.get(index);
        if (known == null) {
            known = Objects.requireNonNull(form.apply(things.get(index)));
            made.set(index, known);
        }
        return known;
    }

    @Override
    public int size() {
        return things.size();
    }
}
