package dev.authscope.ui.shell.paste;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.authscope.ui.shell.paste.CurlCommand.Pair;

/** Reads a curl command as a request. Opens no file and no connection. */
final class CurlReader {

    /** Short options that take no value. */
    private static final String FLAGS = "kLsSifvgNO0123469#j";
    private static final Set<String> LONG_FLAGS = Set.of("--compressed", "--insecure", "--location", "--silent",
            "--show-error", "--include", "--fail", "--verbose", "--globoff", "--http1.1", "--http2", "--http3",
            "--http1.0", "--no-buffer", "--path-as-is", "--tlsv1.2", "--tlsv1.3", "--ipv4", "--ipv6");
    /** Options with a value that changes nothing of the request itself. */
    private static final Set<String> WITH_VALUE = Set.of("-o", "--output", "-w", "--write-out", "-m", "--max-time",
            "--connect-timeout", "--resolve", "-x", "--proxy", "--cacert", "-c", "--cookie-jar", "--retry", "-E",
            "--cert", "--key", "-T", "--upload-file", "-F", "--form", "-K", "--config");

    private final List<String> words;
    private final List<Pair> headers = new ArrayList<>();
    private final List<Pair> cookies = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private String method = "";
    private String url = "";
    private boolean head;
    private boolean asQuery;
    private int at = 1;

    private CurlReader(List<String> words) {
        this.words = words;
    }

    /** The request; empty when the command names no URL. */
    static Optional<CurlCommand> read(String text) {
        List<String> words = ShellWords.of(text);
        return words.isEmpty() ? Optional.empty() : new CurlReader(words).read();
    }

    private Optional<CurlCommand> read() {
        while (at < words.size()) {
            String word = words.get(at++);
            if (word.startsWith("--")) {
                option(word, word);
            } else if (word.startsWith("-") && word.length() > 1) {
                shortOptions(word);
            } else if (url.isEmpty()) {
                url = word;
            } else {
                unread.add(word);
            }
        }
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String body = String.join("&", data);
        if (asQuery && !body.isEmpty()) {
            url = url + (url.contains("?") ? "&" : "?") + body;
            body = "";
        }
        return Optional.of(new CurlCommand(method(body), url, headers, cookies, body, unread));
    }

    private String method(String body) {
        if (!method.isEmpty()) {
            return method.toUpperCase(Locale.ROOT);
        }
        if (head) {
            return "HEAD";
        }
        return body.isEmpty() ? "GET" : "POST";
    }

    /** One letter after the other; the first that takes a value takes the rest of the word, or the next word. */
    private void shortOptions(String word) {
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter == 'I') {
                head = true;
            } else if (letter == 'G') {
                asQuery = true;
            } else if (FLAGS.indexOf(letter) < 0) {
                String rest = word.substring(i + 1);
                if (!rest.isEmpty()) {
                    words.set(at - 1, rest);
                    at--;
                }
                option("-" + letter, word);
                return;
            }
        }
    }

    private void option(String name, String written) {
        switch (name) {
            case "-X", "--request" -> method = value();
            case "--url" -> url = value();
            case "-H", "--header" -> header(value());
            case "-b", "--cookie" -> cookie(value());
            case "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode" -> data.add(value());
            case "--json" -> {
                data.add(value());
                headers.add(new Pair("Content-Type", "application/json"));
                headers.add(new Pair("Accept", "application/json"));
            }
            case "-A", "--user-agent" -> headers.add(new Pair("User-Agent", value()));
            case "-e", "--referer" -> headers.add(new Pair("Referer", value()));
            case "-u", "--user" -> headers.add(new Pair("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(value().getBytes(StandardCharsets.UTF_8))));
            case "--oauth2-bearer" -> headers.add(new Pair("Authorization", "Bearer " + value()));
            case "-I", "--head" -> head = true;
            case "-G", "--get" -> asQuery = true;
            default -> other(name, written);
        }
    }

    private void other(String name, String written) {
        if (WITH_VALUE.contains(name)) {
            unread.add(name + " " + value());
        } else if (!LONG_FLAGS.contains(name)) {
            unread.add(written);
        }
    }

    private void header(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            unread.add("-H " + line);
        } else if (line.regionMatches(true, 0, "cookie:", 0, colon + 1)) {
            cookie(line.substring(colon + 1).strip());
        } else {
            headers.add(new Pair(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
    }

    /** Pairs; a word without an equals sign would be a file to curl, which is not read. */
    private void cookie(String text) {
        if (text.indexOf('=') < 0) {
            unread.add("-b " + text);
            return;
        }
        for (String part : text.split(";")) {
            String pair = part.strip();
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                cookies.add(equals < 0
                        ? new Pair("", pair)
                        : new Pair(pair.substring(0, equals), pair.substring(equals + 1)));
            }
        }
    }

    private String value() {
        return at < words.size() ? words.get(at++) : "";
    }
}
