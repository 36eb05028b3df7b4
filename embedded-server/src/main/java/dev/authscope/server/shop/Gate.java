package dev.authscope.server.shop;

import java.util.List;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
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

    /**
     * An endpoint that only those who are logged in reach.
     *
     * @param behind the rules that the endpoint itself applies; whoever is kept out does not reach them
     */
    default Endpoint guard(Resource resource, CheckRule<?>... behind) {
        return call -> switch (pass(call)) {
            case Passage.Open open -> resource.answer(call, open.caller());
            case Passage.Shut shut -> {
                Decision.notReached(List.of(behind), call.settings(), call.journal()::check);
                yield shut.answer();
            }
        };
    }

    /** What is behind the gate. */
    @FunctionalInterface
    interface Resource {

        Answer answer(Call call, Caller caller);
    }
}
