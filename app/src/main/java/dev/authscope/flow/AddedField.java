package dev.authscope.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A header field of a request that its client did not write, as a client: an intermediary added it, or it stands for something
 * that one machine does not have. Whoever shows a message says so beside the field.
 */
public enum AddedField {

    /** An intermediary names itself (RFC 9110 section 7.6.3). */
    VIA,
    /** The balancer says for whom it asks, since the server sees the balancer's connection alone (RFC 7239). */
    FORWARDED,
    /** The same, with an address of the model. */
    FORWARDED_MODEL,
    /** The address of the client in the model of a network: really all come from one machine. */
    MODEL_ADDRESS;

    /** Addresses that stand in documents and in no network (RFC 5737). */
    private static final Pattern MODEL = Pattern
            .compile("\\bfor=(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}\\b");

    /** As exports and texts call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a field of a request is.
     *
     * @param inner whether the request is the inner hop of another one, from a balancer to a server
     * @return empty for a field of the client's own
     */
    public static Optional<AddedField> of(String name, String value, boolean inner) {
        if (name.equalsIgnoreCase("Via")) {
            return Optional.of(VIA);
        }
        if (!name.equalsIgnoreCase("Forwarded")) {
            return Optional.empty();
        }
        boolean model = MODEL.matcher(value).find();
        if (inner) {
            return Optional.of(model ? FORWARDED_MODEL : FORWARDED);
        }
        return model ? Optional.of(MODEL_ADDRESS) : Optional.empty();
    }
}
