package dev.authscope.browser.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.authscope.browser.Browser;
import dev.authscope.browser.FetchRequest;
import dev.authscope.browser.PageScripts;
import dev.authscope.browser.WireAnswer;

/**
 * Runs the scripts of the page in a tab. A page that holds none costs nothing: neither the parser nor the engine is loaded
 * for it.
 */
public final class ScriptedPages implements PageScripts {

    private static final Pattern HANDLER = Pattern.compile("\\son(?:error|load)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_DOCUMENT = 1 << 20;
    private static final int MOST_PAGES_IN_A_ROW = 20;

    private final PageTime time;
    private @Nullable LivePage page;
    private int within;

    public ScriptedPages(PageTime time) {
        this.time = time;
    }

    @Override
    public void shown(Browser browser, String document) {
        if (!mayHoldScripts(document)) {
            return;
        }
        if (document.length() > LONGEST_DOCUMENT || within >= MOST_PAGES_IN_A_ROW) {
            browser.note("script-stopped", LivePage.ordered("page", browser.page(), "script", "all", "limit",
                    document.length() > LONGEST_DOCUMENT ? "length" : "navigations"));
            return;
        }
        within++;
        try {
            LivePage opened = new LivePage(browser, time);
            page = opened;
            opened.run(document);
        } finally {
            within--;
        }
    }

    @Override
    public void left() {
        LivePage old = page;
        page = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public Optional<WireAnswer> fetch(Browser browser, FetchRequest asked) {
        LivePage live = page;
        return live == null || !live.isFetchReplaced() ? browser.fetch(asked) : live.fetch(asked);
    }

    private static boolean mayHoldScripts(String document) {
        return document.toLowerCase(Locale.ROOT).contains("<script") || document.contains("<img ")
                || HANDLER.matcher(document).find();
    }
}
