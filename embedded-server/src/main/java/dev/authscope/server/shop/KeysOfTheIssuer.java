package dev.authscope.server.shop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.token.KeySetSource;

/** Fetches the key set from where the issuer publishes it (RFC 7517 section 5), as any other client would. */
final class KeysOfTheIssuer implements KeySetSource {

    private static final String HOST = "shop.example";
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[, ])max-age=(\\d{1,9})");

    private final Onward onward;

    KeysOfTheIssuer(Onward onward) {
        this.onward = onward;
    }

    @Override
    public Optional<Fetched> fetch(Journal journal) {
        List<Onward.Field> fields = List.of(new Onward.Field("Host", HOST),
                new Onward.Field("Accept", KeySet.TYPE));
        return journal.hop()
                .map(hop -> onward.pass(hop, new Onward.Request("GET", "https://" + HOST + KeySet.PATH, fields, "")))
                .filter(answer -> answer.status() == 200)
                .map(answer -> new Fetched(answer.body(), maxAge(answer)));
    }

    private static Duration maxAge(Onward.Passed answer) {
        return answer.headers()
                .stream()
                .filter(field -> field.name().equalsIgnoreCase("Cache-Control"))
                .map(field -> MAX_AGE.matcher(field.value()))
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
