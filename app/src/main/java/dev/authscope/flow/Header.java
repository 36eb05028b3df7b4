package dev.authscope.flow;

import java.util.List;
import java.util.Optional;

/** One header field line, name and value as written on the wire. */
public record Header(String name, String value) {

    /** The value of the first field with a name, compared without regard to case (RFC 9110 section 5.1). */
    public static Optional<String> first(List<Header> headers, String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
    }

    /** The values of all fields with a name, in their order. */
    public static List<String> all(List<Header> headers, String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
    }
}
