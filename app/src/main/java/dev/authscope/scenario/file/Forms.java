package dev.authscope.scenario.file;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import dev.authscope.server.random.ItemKind;

/** The forms that texts in scenario files must have. */
final class Forms {

    /** Ids name files and links, so nothing else may be in them. */
    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    static final String ID_ALLOWED = "an id has 1 to 64 small letters, digits and hyphens and begins with a letter or digit";

    static final Pattern NUMBER = Pattern.compile("S[0-9]{2,3}");
    static final String NUMBER_ALLOWED = "a number is S and two digits, such as S03";

    static final Pattern DISPLAY = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}");
    static final String DISPLAY_ALLOWED = "a display number is like 2.1";

    static final Pattern URL = Pattern.compile("https?://[!-~&&[^\\\\\"<>]]{1,2000}");
    static final String URL_ALLOWED = "an address begins with https:// or http:// and has no spaces";

    static final Pattern URL_OR_PATH = Pattern.compile("(https?:/)?/[!-~&&[^\\\\\"<>]]{0,2000}");
    static final String URL_OR_PATH_ALLOWED = "an address begins with https:// or http://, or it is a path that begins with /";

    static final Pattern PATH = Pattern.compile("/[!-~&&[^\\\\\"<>]]{0,2000}");
    static final String PATH_ALLOWED = "a path begins with / and has no spaces";

    static final List<String> ITEM_KINDS = Arrays.stream(ItemKind.values()).map(ItemKind::prefix).toList();
    static final Pattern ITEM = Pattern.compile("(" + String.join("|", ITEM_KINDS) + ")[0-9]{1,6}");
    static final String ITEM_ALLOWED = "a value's short name is one of " + String.join(", ", ITEM_KINDS)
            + " and a number, such as RT1";

    static final Pattern HELD = Pattern.compile(ITEM.pattern() + "|newest");
    static final String HELD_ALLOWED = ITEM_ALLOWED + ", or newest";

    static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    static final String WORD_ALLOWED = "it is one word of letters and digits";

    /** A token of HTTP (RFC 9110 section 5.6.2), as which cookie names are written here. */
    static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");
    static final String TOKEN_ALLOWED = "it has no spaces, commas, semicolons or equals signs";

    /** The value of a Set-Cookie field; longer than a browser takes, so that this can be shown. */
    static final Pattern COOKIE_LINE = Pattern.compile("[!-~][ -~]{0,8191}");
    static final String COOKIE_LINE_ALLOWED = "1 to 8192 visible ASCII characters and spaces";

    /** A text without line breaks and control characters, as it may stand in a message. */
    static final Pattern LINE = Pattern.compile("[^\\p{Cc}]{0,4000}");
    static final String LINE_ALLOWED = "it stands on one line";

    private Forms() {}
}
