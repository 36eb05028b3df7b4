package dev.authscope.compare;

import java.util.List;
import java.util.Optional;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.World;

/**
 * How a step of one run came out.
 *
 * @param statuses of its answers in their order, preflights and probes apart; 0 for one that never came
 * @param decided the check that decided against the last of its requests that was refused; empty when none failed
 * @param rule that check's document and section; empty when none failed
 */
public record StepOutcome(List<Integer> statuses, String decided, String rule) {

    public StepOutcome {
        statuses = List.copyOf(statuses);
    }

    /** @param end the World at the step's end; where a balancer stands in between, a server behind it decides */
    static StepOutcome of(List<Exchange> exchanges, World end) {
        // A page that refuses may send the browser on to the login, so the last answer need not be the one that decided.
        Optional<Exchange.Check> failed = exchanges.reversed()
                .stream()
                .map(exchange -> end.atNode(exchange).failedCheck().or(exchange::failedCheck))
                .flatMap(Optional::stream)
                .findFirst();
        return new StepOutcome(exchanges.stream().map(StepOutcome::status).toList(),
                failed.map(Exchange.Check::id).orElse(""), failed.map(Exchange.Check::rule).orElse(""));
    }

    private static int status(Exchange exchange) {
        Exchange.Message response = exchange.response();
        return response == null ? 0 : response.status();
    }

    /** The status of the last answer; 0 when there was none. */
    public int status() {
        return statuses.isEmpty() ? 0 : statuses.getLast();
    }
}
