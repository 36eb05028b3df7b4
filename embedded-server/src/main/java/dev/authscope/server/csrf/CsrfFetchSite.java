package dev.authscope.server.csrf;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The browser says that the request comes from the same origin, or from nobody's page; clients without the field pass. */
final class CsrfFetchSite implements CheckRule<ForgeryAttempt> {

    @Override
    public String id() {
        return "csrf.fetchSite";
    }

    @Override
    public String rule() {
        return "W3C Fetch Metadata Request Headers 2.2";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.FETCH_METADATA);
    }

    @Override
    public Verdict examine(ForgeryAttempt attempt) {
        String site = attempt.fetchSite();
        return Verdict.of(site == null || site.equals("same-origin") || site.equals("none"), "Sec-Fetch-Site",
                String.valueOf(site));
    }
}
