package dev.authscope.server.onward;

import java.util.List;

import dev.authscope.server.observe.HopId;

/** Passes a request on to another server, over a connection of its own. */
@FunctionalInterface
public interface Onward {

    /**
     * A header field.
     *
     * @param name as written
     */
    record Field(String name, String value) {}

    /**
     * A request to pass on.
     *
     * @param url absolute
     * @param body one character for each octet; empty for none
     */
    record Request(String method, String url, List<Field> headers, String body) {
        public Request {
            headers = List.copyOf(headers);
        }
    }

    /**
     * What came back.
     *
     * @param body one character for each octet
     */
    record Passed(int status, List<Field> headers, String body) {
        public Passed {
            headers = List.copyOf(headers);
        }
    }

    /** The answer of the other server; 502 when there is none (RFC 9110 section 15.6.3). Blocks. */
    Passed pass(HopId causedBy, Request request);

    /** Reaches no other server. */
    static Onward nowhere() {
        return (causedBy, request) -> new Passed(502, List.of(), "");
    }
}
