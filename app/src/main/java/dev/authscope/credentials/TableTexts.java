package dev.authscope.credentials;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** The words of the table in one language. */
public final class TableTexts {

    private final Texts texts;

    public TableTexts(Language language) {
        this.texts = Texts.load(language, "credentials");
    }

    /** The name of a row. */
    public String name(Aspect aspect) {
        return texts.get("aspect." + aspect.id());
    }

    /** The name of a column. */
    public String name(Credential credential) {
        return texts.get("credential." + credential.id());
    }

    /** What was found, in words. */
    public String sentence(TableCell cell) {
        return texts.get("found." + cell.finding(), cell.arguments().stream().map(this::shown).toArray());
    }

    private String shown(String argument) {
        if (argument.startsWith("PT")) {
            try {
                return length(Duration.parse(argument));
            } catch (DateTimeParseException e) {
                return argument;
            }
        }
        return texts.has("word." + argument) ? texts.get("word." + argument) : argument;
    }

    private String length(Duration length) {
        if (length.toDays() > 0 && length.toHoursPart() == 0) {
            return texts.get("length.days", length.toDays());
        }
        return length.toHours() > 0 && length.toMinutesPart() == 0
                ? texts.get("length.hours", length.toHours())
                : texts.get("length.minutes", length.toMinutes());
    }
}
