package dev.authscope.ui.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Timeline;

/**
 * The exchange before another one that asked for the same: what differs between the two is what matters.
 *
 * @param step in which it happened
 * @param from who sent it
 * @param response null when there was no answer
 */
public record SimilarExchange(String step, String from, Octets request, @Nullable Octets response) {

    /** The last exchange before this one with the same method, host and path; empty when there is none. */
    public static Optional<SimilarExchange> before(Timeline timeline, Exchange exchange) {
        String target = target(exchange.request().method(), exchange.request().url());
        for (int id = exchange.id() - 1; id > 0; id--) {
            Optional<SimilarExchange> found = timeline.exchange(id).flatMap(span -> read(timeline, span, target));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<SimilarExchange> read(Timeline timeline, Timeline.Span span, String target) {
        FlowEvent.RequestSent sent = null;
        Octets answer = null;
        for (FlowEvent event : timeline.events(span.from(), span.to())) {
            if (event instanceof FlowEvent.RequestSent request && target.equals(target(request.method(), request.url()))
                    && !request.purpose().equals("probe")
                    && !request.purpose().equals(FlowEvent.FORWARDED)) {
                sent = request;
            } else if (sent != null && event instanceof FlowEvent.ResponseArrived response
                    && response.stamp().exchange() == sent.stamp().exchange()) {
                answer = response.octets();
            }
        }
        return sent == null
                ? Optional.empty()
                : Optional.of(new SimilarExchange(sent.stamp().step(), sent.stamp().where(), sent.octets(), answer));
    }

    private static String target(String method, String url) {
        int query = url.indexOf('?');
        return method + " " + (query < 0 ? url : url.substring(0, query));
    }

    /** The lines of a message, to which those of a later one are compared. */
    public static Set<String> lines(Octets octets) {
        return new HashSet<>(octets.utf8().replace("\r\n", "\n").lines().toList());
    }
}
