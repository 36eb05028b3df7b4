package dev.authscope.server.shop;

/**
 * Weak on purpose: puts a comment into the page as it was written, so that what looks like markup is markup (OWASP Cross Site
 * Scripting Prevention, output encoding). Used only while the lab's setting {@code escapeOutput} is off.
 */
final class UnescapedComments implements CommentMarkup {

    @Override
    public String html(String text) {
        return text;
    }
}
