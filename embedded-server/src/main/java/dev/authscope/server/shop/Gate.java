package dev.authscope.server.shop;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;

/** Finds out who calls. */
interface Gate {

    /** What came of it. */
    sealed interface Passage {

        /** Somebody who is logged in. */
        record Open(Caller caller) implements Passage {}

        /** Nobody, and the answer to that. */
        record Shut(Answer answer) implements Passage {}
    }

    /** Looks at a call; anything that is to be changed about cookies is set on the call. */
    Passage pass(Call call);

    /** An endpoint that only those who are logged in reach. */
    default Endpoint guard(Resource resource) {
        return call -> switch (pass(call)) {
            case Passage.Open open -> resource.answer(call, open.caller());
            case Passage.Shut shut -> shut.answer();
        };
    }

    /** What is behind the gate. */
    @FunctionalInterface
    interface Resource {

        Answer answer(Call call, Caller caller);
    }
}
