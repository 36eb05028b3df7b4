package dev.authscope.server.shop;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;

/** Where the cart of a call is kept: in the session, or with the user where there is none. */
interface Carts {

    /** A cart that can be read and changed: product ids, one for each piece. */
    interface Cart {

        List<String> items();

        /** Changes the cart in one step; empty when it is gone. */
        Optional<List<String>> change(UnaryOperator<List<String>> change);
    }

    /** What came of looking for a cart. */
    sealed interface Found {

        record Of(Cart cart) implements Found {}

        record Refused(Answer answer) implements Found {}
    }

    Found of(Call call);
}
