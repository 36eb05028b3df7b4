package dev.authscope.ui.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.flow.BrowserState;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.tokens.ShownText;

/** What a page says to whoever sits before it, as the answer that brought it holds it. */
public final class PageWords {

    private static final Pattern HEADING = Pattern.compile("<h1>([^<]{1,200})</h1>");

    private PageWords() {}

    /** The heading of the page in the tab, else its title; empty when it has neither. */
    public static String heading(Timeline timeline, BrowserState browser) {
        return timeline.exchange(browser.pageExchange())
                .flatMap(span -> timeline.events(span.from(), span.to())
                        .stream()
                        .filter(FlowEvent.ResponseArrived.class::isInstance)
                        .map(FlowEvent.ResponseArrived.class::cast)
                        .filter(answer -> answer.stamp().exchange() == browser.pageExchange())
                        .map(answer -> HEADING.matcher(answer.octets().from(answer.octets().bodyOffset()).utf8()))
                        .filter(Matcher::find)
                        .map(found -> ShownText.brief(plain(found.group(1))))
                        .findFirst())
                .orElse(browser.pageTitle());
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
