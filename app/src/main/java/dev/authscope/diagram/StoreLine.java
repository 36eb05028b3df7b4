package dev.authscope.diagram;

import java.util.regex.Pattern;

/** What a label says of a question to the session store: the command as it was sent, with rows and scripts left out. */
final class StoreLine {

    private static final Pattern ROW = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SCRIPT = Pattern.compile("\"if [^\"]*\"");
    private static final int LONGEST = 48;
    private static final int LONGEST_WHOLE = 400;

    private StoreLine() {}

    static String of(String command, ItemNames names) {
        String named = names.replaceIn(command);
        String oneRow = ROW.matcher(SCRIPT.matcher(named).replaceAll("\"…\"")).replaceAll("{…}");
        return VisibleText.of(oneRow, LONGEST);
    }

    /** The whole command with what came back. */
    static String whole(String command, String reply, ItemNames names) {
        return VisibleText.of(names.replaceIn(command) + "  →  " + names.replaceIn(reply), LONGEST_WHOLE);
    }
}
