package dev.authscope.browser;

import java.util.List;

import dev.authscope.flow.HopKey;
import dev.authscope.flow.Recorder;

/** Somebody who stands on the wire between a client and its servers, and hears what passes. */
public interface OnTheWire {

    /** What there is to tell of the exchange that has just passed on a hop; asked once for each. */
    Heard heard(HopKey hop);

    /** Nobody stands there. */
    static OnTheWire nobody() {
        return hop -> new Heard(List.of(), List.of());
    }

    /** What there is to tell, of the request and of the answer, in order. */
    record Heard(List<Told> request, List<Told> answer) {
        public Heard {
            request = List.copyOf(request);
            answer = List.copyOf(answer);
        }
    }

    /**
     * One thing to tell.
     *
     * @param where who heard it
     */
    record Told(String where, Recorder.Making event) {}
}
