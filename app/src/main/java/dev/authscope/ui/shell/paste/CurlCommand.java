package dev.authscope.ui.shell.paste;

import java.util.List;

/**
 * A request as a curl command describes it.
 *
 * @param method in capitals, as the command says or as curl would choose
 * @param url as written; empty when the command names none
 * @param headers those that the command sets, in their order, without the cookies
 * @param cookies in their order
 * @param body empty for none; a name after {@code @} is a file that is not read
 * @param unread options that this reading does not know or that would read a file, as written
 */
public record CurlCommand(String method, String url, List<Pair> headers, List<Pair> cookies, String body,
        List<String> unread) {

    public CurlCommand {
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
        unread = List.copyOf(unread);
    }

    /** A name and a value, either of which may be empty. */
    public record Pair(String name, String value) {}
}
