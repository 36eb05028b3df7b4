package dev.authscope.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;

/** An exchange as the compiler gathers it, event by event. */
final class ExchangeDraft {

    /** The word that says why, where an answer has one: RFC 6749 section 5.2, and the shop's problem documents. */
    private static final Pattern ERROR_WORD = Pattern.compile("\"(?:error|code)\"\\s*:\\s*\"([\\w.:-]{1,40})\"");

    final String client;
    final String purpose;
    final String url;
    final boolean attack;
    private final Link request;
    private final String line;
    private final List<Chip> requestChips;
    private @Nullable String server;
    private @Nullable String routed;
    private final List<FlowEvent.CheckMade> checks = new ArrayList<>();
    private @Nullable Link answer;
    private String answerLabel = "";
    private List<Chip> answerChips = List.of();
    private int status;
    private @Nullable String failure;

    ExchangeDraft(FlowEvent.RequestSent sent, String line, List<Chip> chips, boolean attack) {
        this.client = sent.stamp().where();
        this.purpose = sent.purpose();
        this.url = sent.url();
        this.attack = attack;
        this.request = link(sent);
        this.line = line;
        this.requestChips = chips;
    }

    private static Link link(FlowEvent event) {
        return new Link(event.stamp().exchange(), event.stamp().step(), (int) event.stamp().seq());
    }

    void arrived(FlowEvent.RequestArrived arrived) {
        server = arrived.stamp().where();
    }

    /** A balancer sends it to a node, which it may not reach. */
    void routed(String to) {
        routed = to;
    }

    void checked(FlowEvent.CheckMade made) {
        checks.add(made);
    }

    void answered(FlowEvent.ResponseArrived arrived, List<Chip> chips) {
        answer = link(arrived);
        status = arrived.status();
        answerChips = chips;
        answerLabel = answerLabel(arrived);
    }

    void failed(FlowEvent.ExchangeFailed failed, String why) {
        answer = link(failed);
        failure = why;
    }

    boolean hasFailed() {
        return failure != null;
    }

    boolean isPreflight() {
        return purpose.equals("preflight");
    }

    /** Whether an answer came that lets the next request go. */
    boolean succeeded() {
        return answer != null && failure == null && !refused();
    }

    /** Whether a server got the request. */
    boolean delivered() {
        return server != null || failure == null;
    }

    /** Where the request was meant to go by a balancer's choice; null when nobody chose. */
    @Nullable
    String routed() {
        return routed;
    }

    /** Where the request went; null when it reached nobody. */
    @Nullable
    String server() {
        return server;
    }

    Link requestLink() {
        return request;
    }

    @Nullable
    Link answerLink() {
        return answer;
    }

    /** What two exchanges have in common that look alike. */
    String likeness() {
        return client + "\n" + server + "\n" + line + "\n" + answerLabel + "\n" + decidedBy() + "\n" + failure;
    }

    private boolean refused() {
        return status >= 400 || status >= 300 && failedCheck() != null;
    }

    private String decidedBy() {
        FlowEvent.CheckMade failed = failedCheck();
        return failed == null || !refused() ? "" : VisibleText.of(failed.id());
    }

    private FlowEvent.@Nullable CheckMade failedCheck() {
        for (FlowEvent.CheckMade check : checks) {
            // That one server was down decides nothing when another one answered.
            if (check.outcome() == CheckOutcome.FAILED && (!check.id().startsWith("lb.") || status >= 502)) {
                return check;
            }
        }
        return null;
    }

    private String answerLabel(FlowEvent.ResponseArrived arrived) {
        String label = String.valueOf(arrived.status());
        if (!refused()) {
            return label;
        }
        if (arrived.status() < 400) {
            String location = Header.first(arrived.headers(), "Location").orElse("");
            return location.isEmpty() ? label : label + " " + VisibleText.of(RequestLine.path(location));
        }
        Matcher word = ERROR_WORD.matcher(arrived.octets().latin1From(arrived.octets().bodyOffset()));
        return word.find() ? label + " " + word.group(1) : label;
    }

    /** The request, standing for all of the given exchanges. */
    DiagramItem.Message request(List<ExchangeDraft> alike, List<Link> preflights, int from, int to) {
        boolean undelivered = !delivered();
        String detail = VisibleText.of(line.substring(0, line.indexOf(' ') + 1) + RequestLine.withoutQuery(url), 160);
        return new DiagramItem.Message(undelivered ? DiagramItem.Kind.UNDELIVERED : DiagramItem.Kind.REQUEST,
                each(alike, draft -> draft.request), from, to, line,
                CarriedValues.together(each(alike, draft -> draft.requestChips)), attack, false,
                undelivered && failure != null ? failure : "", detail, preflights);
    }

    /** The answer, or its failing, standing for all of the given exchanges; ask only when there is one. */
    DiagramItem.Message answer(List<ExchangeDraft> alike, int client, int to) {
        List<Link> links = each(alike, draft -> Objects.requireNonNull(draft.answer));
        if (failure != null) {
            return new DiagramItem.Message(DiagramItem.Kind.LOST, links, to, client, failure, List.of(), attack, false,
                    "", checks(), List.of());
        }
        return new DiagramItem.Message(DiagramItem.Kind.RESPONSE, links, to, client, answerLabel,
                CarriedValues.together(each(alike, draft -> draft.answerChips)), attack, refused(),
                decidedBy(), checks(), List.of());
    }

    /** Nearly always of a single one, for which a stream would cost more than the work. */
    private static <T> List<T> each(List<ExchangeDraft> alike, Function<ExchangeDraft, T> what) {
        return alike.size() == 1 ? List.of(what.apply(alike.getFirst())) : alike.stream().map(what).toList();
    }

    private String checks() {
        StringBuilder result = new StringBuilder();
        for (FlowEvent.CheckMade check : checks) {
            String mark = switch (check.outcome()) {
                case PASSED -> "✓ ";
                case FAILED -> "✕ ";
                case NOT_REACHED, SKIPPED -> "– ";
            };
            result.append(result.isEmpty() ? "" : "  ").append(mark).append(VisibleText.of(check.id()));
        }
        return result.toString();
    }
}
