package dev.authscope.ways;

import java.util.List;
import java.util.Objects;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.World;

/**
 * One step of a run, asked for what the table wants to know.
 *
 * @param world at the end of the step
 * @param events of the step
 */
record WayStep(World world, List<FlowEvent> events) {

    private static final int CRLF = 2;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    /** What was found: the key of a sentence and its figures. */
    record Found(String key, List<String> arguments) {

        static Found of(String key, Object... arguments) {
            return new Found(key, List.of(arguments).stream().map(String::valueOf).toList());
        }
    }

    /** Whether the server that answered last did not know who asks. */
    Found mismatch() {
        Exchange last = exchanges().getLast();
        return Found.of(status(last) == UNAUTHORIZED ? "mismatch.yes" : "mismatch.no", status(last),
                world.atNode(last).to());
    }

    /** What became of the login, by the last answer. */
    Found login() {
        int status = status(exchanges().getLast());
        String key = status == UNAUTHORIZED ? "login.gone" : status >= SERVER_ERROR ? "login.unknown" : "login.stays";
        return Found.of(key, status);
    }

    /** How many sessions a server has after it was started again. */
    Found rowsOf(String node) {
        return Found.of("restart.rows", node, world.node(node).rows("sessions").size());
    }

    /** Whether a server that was started again asked another one for what it missed. */
    Found takenOver() {
        return events.stream()
                .filter(FlowEvent.Noted.class::isInstance)
                .map(FlowEvent.Noted.class::cast)
                .filter(noted -> noted.code().equals("copied") && "state".equals(noted.arguments().get("what")))
                .findFirst()
                .map(noted -> Found.of("restart.state", noted.arguments().getOrDefault("to", ""),
                        noted.stamp().where()))
                .orElseGet(() -> Found.of("restart.nothing"));
    }

    /** Whether a store was asked at all, so that its death could matter. */
    Found needsStore() {
        long asked = events.stream().filter(FlowEvent.StoreAsked.class::isInstance).count();
        return Found.of(asked == 0 ? "store.none" : "store.asked", asked);
    }

    /** Octets of a header line of the last request, its line break included. */
    Found octets(String header) {
        int octets = exchanges().getLast()
                .request()
                .headers()
                .stream()
                .filter(one -> one.name().equalsIgnoreCase(header))
                .mapToInt(one -> (one.name() + ": " + one.value()).length() + CRLF)
                .sum();
        return Found.of("octets", header, octets);
    }

    /** What the last request took: look-ups, rows written, questions to a store. */
    Found lookUps() {
        Exchange last = world.atNode(exchanges().getLast());
        long asked = events.stream()
                .filter(event -> event instanceof FlowEvent.StoreAsked && event.stamp().exchange() == last.id())
                .count();
        return Found.of("lookUps", last.storeReads(), last.storeWrites(), asked);
    }

    /** How many rows went from server to server for the last request. */
    Found messages() {
        Exchange last = world.atNode(exchanges().getLast());
        long copied = events.stream()
                .filter(event -> event instanceof FlowEvent.Noted noted && noted.code().equals("copied")
                        && event.stamp().exchange() == last.id())
                .count();
        return Found.of("messages", copied, last.request().method());
    }

    /** What the user sent, in order: no preflights, no probes, nothing that a balancer passed on. */
    private List<Exchange> exchanges() {
        List<Exchange> sent = world.exchanges()
                .values()
                .stream()
                .filter(one -> !one.isForwarded() && !one.purpose().equals("preflight")
                        && !one.purpose().equals("probe"))
                .toList();
        if (sent.isEmpty()) {
            throw new IllegalStateException("the step has no request");
        }
        return sent;
    }

    private static int status(Exchange exchange) {
        Exchange.Message answer = exchange.response();
        return Objects.requireNonNull(answer, "a request of this table was not answered").status();
    }
}
