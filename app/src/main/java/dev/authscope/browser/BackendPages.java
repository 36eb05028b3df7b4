package dev.authscope.browser;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.flow.Header;

/**
 * What the shop's page script does where a backend keeps the tokens for it: the page has none to send, so it sends its calls
 * to the backend and says with a header field of its own that a page of the shop sends them.
 */
final class BackendPages {

    private static final String API = "https://api.shop.example/";
    private static final String BACKEND = "https://shop.example/bff/";
    private static final String ISSUER = "https://idp.example";
    private static final Header OWN = new Header("X-BFF", "1");

    private BackendPages() {}

    /**
     * The user clicks the link to log in, types name and password into the issuer's page, and comes back to the same page.
     *
     * @param follow whether the way back is gone at once
     */
    static void login(Browser browser, String user, String password, boolean follow) {
        String path = URI.create(browser.page()).getRawPath();
        browser.clickLink("/bff/login?return=" + encoded(path.isEmpty() ? "/" : path));
        if (!browser.origin().serialized().equals(ISSUER)) {
            return;
        }
        String request = browser.page().substring(browser.page().indexOf('?') + 1);
        browser.submit("/login", "request=" + encoded(request) + "&username=" + encoded(user) + "&password="
                + encoded(password), follow);
    }

    /** The call that ends the session. */
    static FetchRequest logout() {
        return FetchRequest.of("POST", BACKEND + "logout", OWN);
    }

    /** A call of the API as it is sent to the backend; any other request stays as it is. */
    static FetchRequest call(FetchRequest plain) {
        if (!plain.url().startsWith(API)) {
            return plain;
        }
        List<Header> headers = new ArrayList<>(plain.headers());
        headers.add(0, OWN);
        return new FetchRequest(plain.method(), BACKEND + "api/" + plain.url().substring(API.length()),
                List.copyOf(headers), plain.body(), plain.credentials(), plain.redirect());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
