package dev.authscope.server.shop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.token.Surroundings;

/**
 * Weak on purpose: what a careless verifier of tokens reaches. Addresses lead to hosts of the lab alone, and of its files there
 * is one to be found, which anybody may read anyway.
 */
final class CarelessReach implements Surroundings {

    private static final Pattern ADDRESS = Pattern.compile("https://([a-z.]+\\.example)/[!-~]{0,200}");
    private static final String KEYS = "server/keys";
    private static final String PUBLIC = "public/products.json";

    private final Onward onward;

    CarelessReach(Onward onward) {
        this.onward = onward;
    }

    @Override
    public Optional<String> fetch(String url, Journal journal) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return Optional.empty();
        }
        List<Onward.Field> fields = List.of(new Onward.Field("Host", address.group(1)),
                new Onward.Field("Accept", "application/json"));
        return journal.hop()
                .map(hop -> onward.pass(hop, new Onward.Request("GET", url, fields, "")))
                .filter(answer -> answer.status() == 200)
                .map(Onward.Passed::body);
    }

    @Override
    public Optional<byte[]> file(String path) {
        Deque<String> folders = new ArrayDeque<>(List.of(KEYS.split("/")));
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                folders.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                folders.addLast(part);
            }
        }
        return String.join("/", folders).equals(PUBLIC)
                ? Optional.of(PageEndpoints.productsText().getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
