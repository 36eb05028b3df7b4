package dev.authscope.ui.shell.sheet;

import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.control.TextFormatter;

/** What may be typed or pasted into a field; a change that would bring something else does nothing. */
final class Typing {

    private Typing() {}

    /** @param allowed what the whole text may be */
    static TextFormatter<Object> only(Predicate<String> allowed) {
        return new TextFormatter<>(change -> {
            if (!allowed.test(change.getControlNewText())) {
                change.setText("");
                change.setRange(change.getRangeStart(), change.getRangeStart());
                change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
            }
            return change;
        });
    }

    /**
     * A text of limited length. A longer one is not taken.
     *
     * @param tooLong is told when what was typed or pasted would have been longer
     */
    static TextFormatter<Object> upTo(int most, Runnable tooLong) {
        return only(text -> {
            boolean fits = text.length() <= most;
            if (!fits) {
                tooLong.run();
            }
            return fits;
        });
    }

    /** A number as it is shown. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
