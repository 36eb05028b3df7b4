package dev.authscope.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;

/** Finds out, while a timeline is gone through, for which exchange a balancer sends another one. */
final class HarHops {

    private final Timeline timeline;
    private final Set<Integer> forwarded = new LinkedHashSet<>();
    /** Exchanges that have reached a server and have no answer yet, the last one at the end. */
    private final Set<Integer> underWay = new LinkedHashSet<>();

    HarHops(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Takes the next event of the timeline. */
    void follow(FlowEvent event) {
        int exchange = event.stamp().exchange();
        switch (event) {
            case FlowEvent.RequestSent sent when sent.purpose().equals(FlowEvent.FORWARDED) -> forwarded.add(exchange);
            case FlowEvent.RequestArrived arrived when !forwarded.contains(exchange) -> underWay.add(exchange);
            case FlowEvent.ResponseArrived arrived -> underWay.remove(exchange);
            case FlowEvent.ExchangeFailed failed -> underWay.remove(exchange);
            default -> {
            }
        }
    }

    /** The hop of a request: from whom, to whom, and within which exchange; empty for a request of a client. */
    Map<String, Object> of(FlowEvent.RequestSent sent) {
        Map<String, Object> hop = new LinkedHashMap<>();
        int exchange = sent.stamp().exchange();
        if (forwarded.contains(exchange)) {
            hop.put("from", sent.stamp().where());
            timeline.exchange(exchange)
                    .ifPresent(span -> timeline.events(span.from(), span.to())
                            .stream()
                            .filter(event -> event instanceof FlowEvent.Routed
                                    && event.stamp().exchange() == exchange)
                            .forEach(event -> hop.put("to", ((FlowEvent.Routed) event).to())));
            underWay.stream().reduce((first, last) -> last).ifPresent(outer -> hop.put("within", outer));
        }
        return hop;
    }
}
