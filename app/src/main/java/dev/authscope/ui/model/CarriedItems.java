package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Header;
import dev.authscope.flow.Item;
import dev.authscope.flow.Octets;

/** Finds the cookies and named values in a message, by looking at what really travels. */
public final class CarriedItems {

    private CarriedItems() {}

    /**
     * What a message carries: cookies first, then named values in the order in which they stand in the message.
     *
     * @param named the item that a text is, or null
     * @param known all items that have a name at that moment
     */
    public static List<Carried> in(List<Header> headers, Octets octets, Function<String, @Nullable Item> named,
            Collection<Item> known) {
        List<Carried> carried = new ArrayList<>();
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("Cookie")) {
                for (String pair : header.value().split("; ?", -1)) {
                    carried.add(cookie(pair, named));
                }
            } else if (header.name().equalsIgnoreCase("Set-Cookie")) {
                carried.add(cookie(header.value().split(";", 2)[0], named));
            }
        }
        Map<Integer, Item> found = new TreeMap<>();
        String text = octets.latin1();
        for (Item item : known) {
            int at = text.indexOf(item.value());
            boolean inCookie = carried.stream().anyMatch(one -> one.value().equals(item.value()));
            if (at >= 0 && !inCookie && isWhole(text, at, item.value().length())) {
                found.put(at, item);
            }
        }
        found.values().forEach(item -> carried.add(new Carried(null, item, item.value())));
        return carried;
    }

    /** The header fields of a message; read from its octets where the event carried none. */
    public static List<Header> headers(Exchange.Message message) {
        if (!message.headers().isEmpty()) {
            return message.headers();
        }
        List<Header> headers = new ArrayList<>();
        String head = message.octets().latin1().substring(0, message.octets().bodyOffset());
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        });
        return headers;
    }

    private static Carried cookie(String pair, Function<String, @Nullable Item> named) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip();
        return new Carried(name, named.apply(value), value);
    }

    /** Whether a find is not part of a longer value, such as a short handle inside a token. */
    private static boolean isWhole(String text, int at, int length) {
        return (at == 0 || !isValueCharacter(text.charAt(at - 1)))
                && (at + length >= text.length() || !isValueCharacter(text.charAt(at + length)));
    }

    private static boolean isValueCharacter(char character) {
        return character >= '0' && character <= '9' || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z' || character == '-' || character == '_';
    }
}
