package dev.authscope.browser;

import java.util.List;
import java.util.stream.Stream;

import dev.authscope.cookies.RequestUrl;
import dev.authscope.cookies.Site;
import dev.authscope.flow.Header;
import dev.authscope.flow.StorageArea;

/**
 * What a browser forgets when a site asks it to (Clear-Site-Data, section 3 of the W3C draft). A browser heeds only answers
 * that came over a protected connection.
 */
final class SiteData {

    private final BrowserCookies cookies;
    private final PageStorage storage;

    SiteData(BrowserCookies cookies, PageStorage storage) {
        this.cookies = cookies;
        this.storage = storage;
    }

    /** Heeds what an answer asks for; does nothing when it asks for nothing. */
    void heed(String url, WireAnswer answer) {
        RequestUrl from = RequestUrl.parse(url);
        List<String> types = Header.all(answer.headers(), "Clear-Site-Data")
                .stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
        if (!from.secureScheme()) {
            return;
        }
        if (asks(types, "cookies")) {
            cookies.all()
                    .stream()
                    .filter(cookie -> Site.same(from, RequestUrl.parse("https://" + cookie.domain() + "/")))
                    .forEach(cookies::clear);
        }
        if (asks(types, "storage")) {
            String origin = Origin.of(url).serialized();
            for (StorageArea area : List.of(StorageArea.LOCAL_STORAGE, StorageArea.SESSION_STORAGE)) {
                storage.keys(area, origin).forEach(key -> storage.remove(area, origin, key));
            }
        }
    }

    private static boolean asks(List<String> types, String type) {
        return types.contains('"' + type + '"') || types.contains("\"*\"");
    }
}
