package dev.authscope.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/**
 * Finds what a message carries by looking into the message itself: cookies, the Authorization field, and named values in
 * other fields, in the address and in the body.
 */
final class CarriedValues {

    /** Values that never let anybody in: keys stay at the server, families and handles only name something. */
    private static final Set<String> NOT_SHOWN = Set.of("KEY", "FAM", "H");

    private static final Pattern PAST = Pattern.compile(";\\s*max-age\\s*=\\s*(0+|-\\d+)\\s*(;|$)",
            Pattern.CASE_INSENSITIVE);

    private final ItemNames names;
    /** Which kind of value each cookie was last seen to carry. */
    private final Map<String, String> cookieKinds = new HashMap<>();

    CarriedValues(ItemNames names) {
        this.names = names;
    }

    /** What a request carries. */
    List<Chip> ofRequest(String url, List<Header> headers, Octets octets) {
        Set<Chip> chips = new LinkedHashSet<>();
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("Cookie")) {
                for (String pair : header.value().split(";", -1)) {
                    cookie(chips, pair.strip(), false);
                }
            } else if (header.name().equalsIgnoreCase("Authorization")) {
                authorization(chips, header.value());
            } else {
                scan(chips, header.value(), Chip.Carrier.HEADER);
            }
        }
        scan(chips, url, Chip.Carrier.URL);
        body(chips, octets);
        return List.copyOf(chips);
    }

    /** What an answer carries. */
    List<Chip> ofResponse(List<Header> headers, Octets octets) {
        Set<Chip> chips = new LinkedHashSet<>();
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("Set-Cookie")) {
                String[] parts = header.value().split(";", 2);
                cookie(chips, parts[0].strip(), deletes(header.value()));
            } else if (header.name().equalsIgnoreCase("Location")) {
                scan(chips, header.value(), Chip.Carrier.URL);
            }
        }
        body(chips, octets);
        return List.copyOf(chips);
    }

    /** An answer deletes a cookie by giving it a lifetime that has passed (RFC 6265bis section 5.6.2). */
    private static boolean deletes(String line) {
        return PAST.matcher(line).find();
    }

    private void cookie(Set<Chip> chips, String pair, boolean deleted) {
        int equals = pair.indexOf('=');
        String cookie = equals < 0 ? "" : pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip();
        String shown = VisibleText.of(cookie.isEmpty() ? value : cookie, 16);
        String kind = cookieKinds.getOrDefault(cookie, "");
        if (deleted) {
            chips.add(new Chip(shown, kind, Chip.Carrier.COOKIE, Chip.State.DELETED));
            return;
        }
        if (pair.isEmpty()) {
            return;
        }
        ItemNames.Name name = names.of(value).orElse(null);
        if (name != null) {
            cookieKinds.put(cookie, name.kind());
            chips.add(new Chip(VisibleText.of(name.text(), 16), name.kind(), Chip.Carrier.COOKIE, Chip.State.CARRIED));
        } else if (!kind.isEmpty() && !value.isEmpty()) {
            chips.add(new Chip(shown + " ?", kind, Chip.Carrier.COOKIE, Chip.State.UNKNOWN));
        } else {
            chips.add(new Chip(shown, "", Chip.Carrier.COOKIE, Chip.State.CARRIED));
        }
    }

    private void authorization(Set<Chip> chips, String value) {
        int space = value.indexOf(' ');
        String credentials = space < 0 ? value : value.substring(space + 1).strip();
        ItemNames.Name name = names.of(credentials).orElse(null);
        if (name == null) {
            String scheme = space < 0 ? "Authorization" : value.substring(0, space);
            chips.add(new Chip(VisibleText.of(scheme, 16) + " ?", "AT", Chip.Carrier.HEADER, Chip.State.UNKNOWN));
        } else {
            add(chips, name, Chip.Carrier.HEADER);
        }
    }

    private void body(Set<Chip> chips, Octets octets) {
        int start = octets.bodyOffset();
        if (start < octets.length()) {
            scan(chips, octets.latin1From(start), Chip.Carrier.BODY);
        }
    }

    private void scan(Set<Chip> chips, String text, Chip.Carrier carrier) {
        names.forEachIn(text, (value, name) -> add(chips, name, carrier));
    }

    private static void add(Set<Chip> chips, ItemNames.Name name, Chip.Carrier carrier) {
        if (!NOT_SHOWN.contains(name.kind())) {
            chips.add(new Chip(VisibleText.of(name.text(), 16), name.kind(), carrier, Chip.State.CARRIED));
        }
    }

    /** The chips of several messages alike, with a run of numbers such as {@code AT1 … AT9} for those of one kind. */
    static List<Chip> together(List<List<Chip>> messages) {
        if (messages.size() == 1) {
            return messages.getFirst();
        }
        Map<String, List<Chip>> kinds = new LinkedHashMap<>();
        Set<Chip> seen = new LinkedHashSet<>();
        messages.forEach(seen::addAll);
        seen.forEach(chip -> kinds.computeIfAbsent(chip.kind() + chip.carrier() + chip.state(),
                key -> new ArrayList<>()).add(chip));
        List<Chip> result = new ArrayList<>();
        kinds.values().forEach(alike -> {
            Chip first = alike.getFirst();
            Chip last = alike.getLast();
            if (alike.size() <= 2) {
                result.addAll(alike);
            } else {
                result.add(new Chip(first.text() + "…" + last.text(), first.kind(), first.carrier(), first.state()));
            }
        });
        return result;
    }
}
