package dev.authscope.server.shop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.json.JsonText;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.Introspection;
import dev.authscope.server.token.IntrospectionService;

/**
 * Asks the issuer over the network what a token stands for, and believes the answer for as long as the lab is set to
 * (RFC 7662 section 4 on caching).
 */
final class AskTheIssuer implements Introspection {

    private static final String HOST = "idp.example";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Onward onward;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    AskTheIssuer(Onward onward) {
        this.onward = onward;
    }

    /** An answer that is believed for a while. */
    private record Kept(Said said, Instant until) {}

    @Override
    public Said ask(String token, LabSettings settings, Journal journal) {
        Kept known = kept.get(token);
        if (known != null && journal.now().isBefore(known.until())) {
            return known.said();
        }
        Optional<HopId> hop = journal.hop();
        if (hop.isEmpty()) {
            // Nobody asks over the network for a question inside the process.
            return new Said.Unknown(0);
        }
        Said said = read(onward.pass(hop.get(), question(token, settings)));
        Duration cache = settings.get(Switches.INTROSPECT_CACHE);
        if (said instanceof Said.Active && !cache.isZero()) {
            kept.put(token, new Kept(said, journal.now().plus(cache)));
        } else {
            kept.remove(token);
        }
        return said;
    }

    private static Onward.Request question(String token, LabSettings settings) {
        String body = "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&token_type_hint=access_token";
        List<Onward.Field> fields = new ArrayList<>();
        fields.add(new Onward.Field("Host", HOST));
        if (settings.get(Switches.RESOURCE_AUTH)) {
            fields.add(new Onward.Field("Authorization", IntrospectionService.CLIENT));
        }
        fields.add(new Onward.Field("Accept", "application/json"));
        fields.add(new Onward.Field("Content-Length", Integer.toString(body.length())));
        fields.add(new Onward.Field("Content-Type", FORM));
        return new Onward.Request("POST", "https://" + HOST + "/introspect", fields, body);
    }

    private static Said read(Onward.Passed answer) {
        Optional<Map<String, @Nullable Object>> members = answer.status() == 200
                ? JsonText.readObject(answer.body())
                : Optional.empty();
        if (members.isEmpty()) {
            return new Said.Unknown(answer.status());
        }
        return Boolean.TRUE.equals(members.get().get("active"))
                ? new Said.Active(members.get())
                : new Said.Inactive();
    }
}
