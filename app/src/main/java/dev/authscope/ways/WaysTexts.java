package dev.authscope.ways;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** The words of the table in one language. */
public final class WaysTexts {

    private final Texts texts;

    public WaysTexts(Language language) {
        this.texts = Texts.load(language, "ways");
    }

    /** The name of a row. */
    public String name(Question question) {
        return texts.get("question." + question.id());
    }

    /** The name of a column. */
    public String name(Way way) {
        return texts.get("way." + way.id());
    }

    /** What was found, in words. */
    public String sentence(WayCell cell) {
        return texts.get("found." + cell.finding(), cell.arguments().toArray());
    }
}
