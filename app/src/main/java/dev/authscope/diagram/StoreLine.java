package dev.authscope.diagram;

import java.util.regex.Pattern;

/** What a label says of a question to the session store: the command as it was sent, with rows and scripts left out. */
public final class StoreLine {

    private static final Pattern ROW = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SCRIPT = Pattern.compile("\"if [^\"]*\" 1 (\\S+)");
    private static final int LONGEST = 48;
    private static final int LONGEST_REPLY = 12;
    private static final int LONGEST_WHOLE = 400;

    private StoreLine() {}

    /**
     * The command in short.
     *
     * @param names of the values that may stand in it
     */
    public static String of(String command, ItemNames names) {
        String named = names.replaceIn(command);
        String oneRow = ROW.matcher(SCRIPT.matcher(named).replaceAll("… $1")).replaceAll("{…}");
        return VisibleText.of(oneRow, LONGEST);
    }

    /** What came back, in a word or two: whether there was a row, a number, or nothing. */
    public static String brief(String reply, ItemNames names) {
        String oneRow = ROW.matcher(names.replaceIn(reply)).replaceAll("{…}");
        return VisibleText.of(oneRow.replace("(integer) ", ""), LONGEST_REPLY);
    }

    /** The whole command with what came back. */
    public static String whole(String command, String reply, ItemNames names) {
        return VisibleText.of(names.replaceIn(command) + "  →  " + names.replaceIn(reply), LONGEST_WHOLE);
    }
}
