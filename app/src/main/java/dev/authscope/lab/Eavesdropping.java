package dev.authscope.lab;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.browser.OnTheWire;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;
import dev.authscope.relay.Overheard;
import dev.authscope.relay.Relay;

/**
 * What the attacker makes of the octets that pass her relay: of clear text everything, credentials among it go to what she
 * holds; of TLS the name of the host and how much passed, and nothing else.
 */
final class Eavesdropping implements OnTheWire {

    /** Where what she holds comes from. */
    static final String SOURCE = "relay";

    /** Kinds of values that open something. */
    private static final Set<String> CREDENTIALS = Set.of("SID", "AT", "RT");
    private static final Pattern PASSWORD = Pattern.compile("(?:^|&)password=([^&\\s]+)");
    private static final Pattern AGENT = Pattern.compile("\r\nUser-Agent: ([^\r\n]*)\r\n");

    private final String relayLane;
    private final String attacker;
    private final Function<HopKey, Overheard> relay;
    private final Supplier<Map<String, Haul.Issued>> issued;
    private final Predicate<String> held;
    private final Set<String> told = new LinkedHashSet<>();
    private volatile String agent = "";

    /**
     * @param relayLane who the relay is in the run
     * @param attacker whose relay it is
     * @param issued the values issued so far
     * @param held whether she holds a value already
     */
    Eavesdropping(String relayLane, String attacker, Relay relay, Supplier<Map<String, Haul.Issued>> issued,
            Predicate<String> held) {
        this.relayLane = relayLane;
        this.attacker = attacker;
        this.relay = relay::heard;
        this.issued = issued;
        this.held = held;
    }

    /** How the last browser named itself that was heard in clear text; empty when none was. */
    Optional<String> agent() {
        return Optional.of(agent).filter(name -> !name.isEmpty());
    }

    @Override
    public synchronized Heard heard(HopKey hop) {
        Overheard heard = relay.apply(hop);
        if (heard.tls()) {
            return new Heard(List.of(), List.of(note("tap.tls", Map.of("name", heard.name(), "octetsUp",
                    String.valueOf(heard.upLength()), "octetsDown", String.valueOf(heard.downLength())))));
        }
        if (heard.upLength() == 0) {
            return new Heard(List.of(), List.of());
        }
        List<Told> request = new ArrayList<>();
        request.add(note("tap.read",
                Map.of("line", firstLine(heard.up()), "octets", String.valueOf(heard.upLength()))));
        password(heard.up()).ifPresent(request::add);
        request.addAll(credentials(heard.up()));
        Matcher named = AGENT.matcher(head(heard.up()));
        if (named.find()) {
            agent = named.group(1);
        }
        List<Told> answer = new ArrayList<>();
        if (!heard.injected().isEmpty()) {
            answer.add(note("tap.injected", Map.of("line", heard.injected())));
        }
        answer.addAll(credentials(heard.down()));
        return new Heard(request, answer);
    }

    private Optional<Told> password(Octets request) {
        String body = request.latin1From(request.bodyOffset());
        Matcher password = PASSWORD.matcher(body);
        return password.find() && told.add("password " + password.group(1))
                ? Optional
                        .of(gain("password", "password", URLDecoder.decode(password.group(1), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private List<Told> credentials(Octets message) {
        List<Told> found = new ArrayList<>();
        String text = message.latin1();
        issued.get().forEach((value, item) -> {
            if (CREDENTIALS.contains(item.kind()) && text.contains(value) && !held.test(value)
                    && told.add(value)) {
                found.add(gain(item.kind(), item.name(), value));
            }
        });
        return found;
    }

    private Told gain(String kind, String name, String value) {
        return new Told(attacker, stamp -> new FlowEvent.LootGained(stamp, kind, name, value, SOURCE));
    }

    private Told note(String code, Map<String, String> arguments) {
        return new Told(relayLane, stamp -> new FlowEvent.Noted(stamp, code, new TreeMap<>(arguments)));
    }

    private static String head(Octets message) {
        return message.latin1().substring(0, message.bodyOffset());
    }

    private static String firstLine(Octets message) {
        return head(message).lines().findFirst().orElse("");
    }
}
