package dev.authscope.browser;

import java.util.Optional;

/** What runs the scripts of the page in a tab. The browser knows no more of scripts than this. */
public interface PageScripts {

    /**
     * A page is in the tab. Returns when its scripts, and all that they caused at this instant of lab time, have ended.
     *
     * @param document as it was received
     */
    void shown(Browser browser, String document);

    /** The page is left; nothing of it runs any more. */
    void left();

    /**
     * The page's own script calls {@code fetch}: whatever other scripts of the page have put in its place is called.
     *
     * @return what came back to the browser; empty when nothing did, or when nothing was sent
     */
    Optional<WireAnswer> fetch(Browser browser, FetchRequest asked);

    /** A browser that runs no scripts. */
    static PageScripts none() {
        return new PageScripts() {
            @Override
            public void shown(Browser browser, String document) {}

            @Override
            public void left() {}

            @Override
            public Optional<WireAnswer> fetch(Browser browser, FetchRequest asked) {
                return browser.fetch(asked);
            }
        };
    }
}
