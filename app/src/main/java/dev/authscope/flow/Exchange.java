package dev.authscope.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it, as far as it has gone at one moment.
 *
 * @param id from 1, in the order of the requests
 * @param from the actor that sent it
 * @param to the node that it reached; empty before it arrived
 * @param connection which of the sender's TCP connections carries it, from 1; 0 when it got none
 * @param response null before an answer arrived
 * @param failure why there will be no answer; null when that is not so
 * @param within the exchange for whose sake a balancer sends this one; 0 for none
 */
public record Exchange(int id, String step, String from, String to, String purpose, int connection, Stage stage,
        Message request,
        @Nullable Message response, @Nullable Failure failure, List<Check> checks, List<StoredCookie> cookiesSent,
        List<Withheld> cookiesWithheld, int storeReads, int storeWrites, int within) {

    /** How far an exchange has gone. */
    public enum Stage {
        SENT, ARRIVED, ANSWERED, DONE, FAILED
    }

    /**
     * One of the two messages.
     *
     * @param method empty for a response
     * @param url the request's target in both messages
     * @param status 0 for a request
     */
    public record Message(String method, String url, int status, List<Header> headers, Octets octets) {

        /** The octets after the header section. */
        public Octets body() {
            return octets.from(octets.bodyOffset());
        }
    }

    /** Why an exchange ended without an answer. */
    public record Failure(String reason, String detail) {}

    /** A check of the node that answered. */
    public record Check(String id, String rule, CheckOutcome outcome, Map<String, String> evidence) {}

    /** A cookie that stayed behind, and why. */
    public record Withheld(StoredCookie cookie, List<String> reasons) {}

    /** The check that decided against the request; empty when none failed (so far). */
    public Optional<Check> failedCheck() {
        return checks.stream().filter(check -> check.outcome() == CheckOutcome.FAILED).findFirst();
    }

    /** Method and path, such as {@code GET /orders}. */
    public String line() {
        String path = request.url().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*$", "");
        return request.method() + " " + (path.isEmpty() ? "/" : path);
    }

    /** Whether it is the inner hop of another exchange, from a balancer to a node. */
    public boolean isForwarded() {
        return within > 0;
    }

    /** The balancer sends it to a node. */
    Exchange routedTo(String node) {
        return new Exchange(id, step, from, node, purpose, connection, stage, request, response, failure, checks,
                cookiesSent, cookiesWithheld, storeReads, storeWrites, within);
    }

    Exchange arrivedAt(String node) {
        return new Exchange(id, step, from, node, purpose, connection, Stage.ARRIVED, request, response, failure,
                checks,
                cookiesSent, cookiesWithheld, storeReads, storeWrites, within);
    }

    Exchange checked(Check check) {
        List<Check> more = new ArrayList<>(checks);
        more.add(check);
        return new Exchange(id, step, from, to, purpose, connection, stage, request, response, failure,
                List.copyOf(more),
                cookiesSent, cookiesWithheld, storeReads, storeWrites, within);
    }

    Exchange stored(int reads, int writes) {
        return new Exchange(id, step, from, to, purpose, connection, stage, request, response, failure, checks,
                cookiesSent,
                cookiesWithheld, storeReads + reads, storeWrites + writes, within);
    }

    Exchange answered(Message answer, Stage newStage) {
        return new Exchange(id, step, from, to, purpose, connection, newStage, request, answer, failure, checks,
                cookiesSent,
                cookiesWithheld, storeReads, storeWrites, within);
    }

    Exchange failedWith(Failure why) {
        return new Exchange(id, step, from, to, purpose, connection, Stage.FAILED, request, response, why, checks,
                cookiesSent,
                cookiesWithheld, storeReads, storeWrites, within);
    }
}
