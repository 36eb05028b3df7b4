package dev.authscope.browser.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

import dev.authscope.browser.Fetched;
import dev.authscope.browser.WireAnswer;
import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostObject;
import dev.authscope.browser.script.ScriptRealm;

/** The document of a page, as far as scripts look at it. */
final class PageDocument {

    private static final int LONGEST_SELECTOR = 200;

    private final Document document;
    private final String url;

    private PageDocument(Document document, String url) {
        this.document = document;
        this.url = url;
    }

    /** Something in a document that runs. */
    @FunctionalInterface
    interface Active {

        void run(LivePage page);
    }

    static PageDocument parse(String html, String url) {
        return new PageDocument(Jsoup.parse(html, url), url);
    }

    /** Scripts, and images with handlers, in the order of the document. */
    List<Active> active() {
        List<Active> found = new ArrayList<>();
        for (Element element : document.select("script, img, body[onload], svg[onload]")) {
            String name = url + "#" + (found.size() + 1);
            if (element.normalName().equals("script")) {
                if (isJavaScript(element.attr("type"))) {
                    found.add(element.hasAttr("src")
                            ? loaded(element.attr("src"))
                            : page -> inline(page, element.data(), name));
                }
            } else if (element.normalName().equals("img")) {
                found.add(page -> PageImages.load(page, element.attr("src"),
                        () -> inline(page, element.attr("onload"), name),
                        () -> inline(page, element.attr("onerror"), name)));
            } else {
                found.add(page -> inline(page, element.attr("onload"), name));
            }
        }
        return found;
    }

    /** A script in the document itself runs if the page's policy lets it. */
    private static void inline(LivePage page, String source, String name) {
        if (!source.isBlank() && page.browser().mayRunInline(name)) {
            page.script(source, name);
        }
    }

    private static boolean isJavaScript(String type) {
        return type.isEmpty() || type.equals("text/javascript") || type.equals("application/javascript");
    }

    /** A script from an address runs in the page that names it, wherever it comes from. */
    private static Active loaded(String src) {
        return page -> address(page.browser().page(), src)
                .flatMap(from -> page.browser().load("GET", from, null, null, "script"))
                .map(Fetched::answer)
                .filter(answer -> answer.status() == 200)
                .map(WireAnswer::body)
                .ifPresent(body -> page.script(body.utf8(), src));
    }

    /** An address as a page writes it, made absolute; empty when it is not one of http or https. */
    static Optional<String> address(String page, String written) {
        try {
            URI uri = URI.create(page).resolve(written.strip());
            boolean web = uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
            return web ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String title() {
        return document.title();
    }

    void title(String title) {
        document.title(title);
    }

    /** The first element that a selector finds, as a script sees it; null when there is none. */
    @Nullable
    HostObject find(LivePage page, ScriptRealm realm, HostCall call) {
        String selector = call.text(0);
        // Selectors that carry regular expressions of the host language cannot be bounded.
        if (selector.length() > LONGEST_SELECTOR || selector.contains("~=") || selector.contains(":matches")) {
            throw call.error("SyntaxError", "this browser does not know the selector '" + selector + "'");
        }
        try {
            Element element = document.selectFirst(selector);
            return element == null ? null : element(page, realm, element);
        } catch (SelectorParseException | IllegalArgumentException e) {
            throw call.error("SyntaxError", "'" + selector + "' is not a selector");
        }
    }

    @Nullable
    HostObject byId(LivePage page, ScriptRealm realm, String id) {
        Element element = document.getElementById(id);
        return element == null ? null : element(page, realm, element);
    }

    HostObject body(LivePage page, ScriptRealm realm) {
        return element(page, realm, document.body());
    }

    /** The forms of the page, as a script sees them. */
    HostObject forms(LivePage page, ScriptRealm realm) {
        return PageForms.all(page, realm, document);
    }

    static HostObject element(LivePage page, ScriptRealm realm, Element element) {
        HostObject object = realm.object("HTMLElement");
        if (element instanceof FormElement form) {
            PageForms.furnish(page, object, form);
        }
        object.property("textContent", element::wholeText, text -> element.text(text.text(0)));
        object.property("innerText", element::text, text -> element.text(text.text(0)));
        object.fixed("innerHTML", element::html);
        object.fixed("tagName", () -> element.tagName().toUpperCase(Locale.ROOT));
        object.fixed("id", element::id);
        object.property("value", element::val, value -> element.val(value.text(0)));
        object.function("getAttribute", 1,
                call -> element.hasAttr(call.text(0)) ? element.attr(call.text(0)) : null);
        object.function("appendChild", 1, call -> call.host(0).<Object>map(child -> child).orElse(null));
        return object;
    }
}
