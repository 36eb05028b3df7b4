package dev.authscope.server.shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.session.StoreUnavailableException;

/** Answers 503 where a request needs to know a session and the store does not answer. Other requests go on as ever. */
final class StoreOutage implements Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOutage.class);

    private final Endpoint shop;

    StoreOutage(Endpoint shop) {
        this.shop = shop;
    }

    @Override
    public Answer answer(Call call) {
        try {
            return shop.answer(call);
        } catch (StoreUnavailableException e) {
            LOG.debug("{} {} is answered 503: {}", call.method(), call.path(), e.getMessage());
            call.forgetCookies();
            return Refusals.storeUnavailable();
        }
    }
}
