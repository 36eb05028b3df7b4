package dev.authscope.server.shop;

import java.util.List;
import java.util.stream.Collectors;

import dev.authscope.server.http.HtmlText;
import dev.authscope.server.shop.Catalogue.Product;

/** The shop's pages: small, valid HTML. Everything that comes from outside is escaped. */
final class Pages {

    private Pages() {}

    static String home(String greeting) {
        return page("Shop", "<h1>" + HtmlText.escaped(greeting) + "</h1>\n<p><a href=\"/products\">Products</a></p>\n");
    }

    /** The start page of a front end on a server of its own. */
    static String frontEnd() {
        return page("Front end", "<h1>Front end</h1>\n<p>This page is served by a server of its own.</p>\n");
    }

    static String login(String next) {
        return page("Log in", """
                <h1>Log in</h1>
                <form method="post" action="/login">
                <input type="hidden" name="next" value="%s">
                <p><label>Name <input name="username" autocomplete="username"></label></p>
                <p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
                <p><button>Log in</button></p>
                </form>
                """.formatted(HtmlText.escaped(next)));
    }

    static String products() {
        String items = Catalogue.all().stream().map(Pages::item).collect(Collectors.joining());
        return page("Products", "<h1>Products</h1>\n<ul>\n" + items + "</ul>\n");
    }

    static String product(Product product) {
        return page(product.name(),
                "<h1>" + HtmlText.escaped(product.name()) + "</h1>\n<p>" + product.price() + " won</p>\n");
    }

    /** A post and the comments below it. */
    static String post(String title, List<Comments.Comment> comments, CommentMarkup markup) {
        String below = comments.stream()
                .map(comment -> "<li><b>" + HtmlText.escaped(comment.author()) + "</b> " + markup.html(comment.text())
                        + "</li>\n")
                .collect(Collectors.joining());
        return page(title,
                "<h1>" + HtmlText.escaped(title)
                        + "</h1>\n<p>Everything for your garden.</p>\n<h2>Comments</h2>\n<ul>\n"
                        + below + "</ul>\n");
    }

    /** The form for sending money; csrf is empty where none is asked for. */
    static String transfer(String csrf) {
        String token = csrf.isEmpty()
                ? ""
                : "<input type=\"hidden\" name=\"_csrf\" value=\"" + HtmlText.escaped(csrf) + "\">\n";
        return page("Transfer", """
                <h1>Transfer</h1>
                <form method="post" action="/transfer">
                %s<p><label>To <input name="to"></label></p>
                <p><label>Amount <input name="amount"></label></p>
                <p><button>Send</button></p>
                </form>
                """.formatted(token));
    }

    private static String item(Product product) {
        return "<li><a href=\"/products/" + product.id() + "\">" + HtmlText.escaped(product.name()) + "</a> "
                + product.price()
                + " won</li>\n";
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(HtmlText.escaped(title), body);
    }
}
