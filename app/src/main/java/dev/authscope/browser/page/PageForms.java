package dev.authscope.browser.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

import dev.authscope.browser.script.HostCall;
import dev.authscope.browser.script.HostObject;
import dev.authscope.browser.script.ScriptRealm;

/** The forms of a page and how they are submitted (HTML Standard, form submission), urlencoded. */
final class PageForms {

    private PageForms() {}

    /** {@code document.forms}, by number. */
    static HostObject all(LivePage page, ScriptRealm realm, Document document) {
        HostObject forms = realm.object("HTMLCollection");
        List<FormElement> found = document.forms();
        forms.fixed("length", found::size);
        for (int i = 0; i < found.size(); i++) {
            forms.item(i, PageDocument.element(page, realm, found.get(i)));
        }
        return forms;
    }

    /** Gives the object of a form what a script can do with it. */
    static void furnish(LivePage page, HostObject object, FormElement form) {
        for (String name : new String[]{"submit", "requestSubmit" }) {
            object.function(name, 0, call -> {
                page.realm().effect();
                page.enqueue(() -> submit(page, form));
                return HostCall.NOTHING;
            });
        }
        object.property("action", () -> action(page, form), to -> form.attr("action", to.text(0)));
        object.property("method", () -> method(form), to -> form.attr("method", to.text(0)));
    }

    private static void submit(LivePage page, FormElement form) {
        String target = action(page, form);
        if (target == null) {
            return;
        }
        String data = form.formData()
                .stream()
                .map(pair -> encoded(pair.key()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
        if (method(form).equals("post")) {
            page.browser().submitByScript(target, data);
        } else {
            int query = target.indexOf('?');
            page.browser().goTo((query < 0 ? target : target.substring(0, query)) + "?" + data);
        }
    }

    private static @Nullable String action(LivePage page, FormElement form) {
        String written = form.attr("action");
        return PageDocument.address(page.browser().page(), written.isBlank() ? page.browser().page() : written)
                .orElse(null);
    }

    private static String method(FormElement form) {
        return form.attr("method").toLowerCase(Locale.ROOT).equals("post") ? "post" : "get";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
