package dev.authscope.browser.page;

import java.util.Optional;

import dev.authscope.browser.Fetched;
import dev.authscope.browser.WireAnswer;
import dev.authscope.browser.script.HostObject;

/** Images: an address that is asked for, and nothing of the answer but whether it was an image. */
final class PageImages {

    private PageImages() {}

    static void load(LivePage page, String src, Runnable loaded, Runnable failed) {
        Optional<WireAnswer> answer = PageDocument.address(page.browser().page(), src)
                .flatMap(url -> page.browser().load("GET", url, null, null, "image"))
                .map(Fetched::answer);
        boolean image = answer.filter(got -> got.status() == 200)
                .flatMap(got -> got.header("Content-Type"))
                .filter(type -> type.startsWith("image/"))
                .isPresent();
        (image ? loaded : failed).run();
    }

    /** A new image of a script; setting its address asks for it. */
    static HostObject image(LivePage page) {
        HostObject image = page.realm().object("HTMLImageElement");
        String[] address = {"" };
        image.value("onload", null).value("onerror", null);
        image.property("src", () -> address[0], given -> {
            page.realm().effect();
            address[0] = given.text(0);
            String src = address[0];
            page.enqueue(() -> load(page, src, () -> page.call(image.handler("onload")),
                    () -> page.call(image.handler("onerror"))));
        });
        return image;
    }
}
