package dev.authscope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.authscope.diagram.ItemNames;
import dev.authscope.diagram.StoreLine;
import dev.authscope.flow.AddedField;
import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Header;
import dev.authscope.flow.World;
import dev.authscope.ui.model.BrowserDecision;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.theme.ValueLabel;

/**
 * Why the message went as it did: each check of the server and each refusal of the browser in a sentence, with its id and the
 * rule it follows.
 */
final class WhyView extends ScrollPane {

    private final LabViewModel model;
    private final VBox content = new VBox(12);

    WhyView(LabViewModel model) {
        this.model = model;
        getStyleClass().add("bare-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(10, 12, 12, 12));
        setContent(content);
    }

    /** Shows what browser and server decided in an exchange, scrolled to what decided it. */
    void show(Exchange exchange, Moment moment) {
        content.getChildren().clear();
        List<BrowserDecision> before = BrowserDecision.before(exchange, moment, model.wording());
        List<BrowserDecision> after = BrowserDecision.after(exchange, moment, model.wording());
        Exchange atNode = moment.world().atNode(exchange);
        if (exchange.checks().isEmpty() && atNode.checks().isEmpty() && before.isEmpty() && after.isEmpty()) {
            showNothing(model.wording().get("why.noChecks"));
            return;
        }
        int deciding = -1;
        browser(before);
        boolean balanced = !atNode.equals(exchange);
        boolean both = !before.isEmpty() || !after.isEmpty() || balanced;
        if (balanced) {
            heading("why.balancer");
            exchange.checks().forEach(check -> content.getChildren().add(new CheckLine(check, model.wording())));
            added(atNode).ifPresent(content.getChildren()::add);
        }
        if (both && !atNode.checks().isEmpty()) {
            heading("why.server");
        }
        for (Exchange.Check check : atNode.checks()) {
            if (check.outcome() == CheckOutcome.FAILED) {
                deciding = content.getChildren().size();
            }
            content.getChildren().add(new CheckLine(check, model.wording()));
        }
        between(exchange, moment.world());
        Exchange.Message response = exchange.response();
        if (response != null) {
            Label answer = new Label("→ " + response.octets().latin1().lines().findFirst().orElse(""));
            answer.getStyleClass().add("why-answer");
            content.getChildren().add(answer);
        }
        if (!after.isEmpty()) {
            deciding = content.getChildren().size();
        }
        browser(after);
        setVvalue(deciding < 0 ? 0 : deciding / (double) content.getChildren().size());
    }

    /** What servers said to stores and to each other for the sake of the exchange. */
    private void between(Exchange exchange, World world) {
        ItemNames names = ItemNames.of(world.items().values());
        int behind = world.atNode(exchange).id();
        List<String> lines = new ArrayList<>();
        world.questions()
                .values()
                .stream()
                .filter(asked -> asked.stamp().exchange() == exchange.id() || asked.stamp().exchange() == behind)
                .forEach(asked -> lines.add(asked.stamp().where() + "  " + StoreLine.of(asked.command(), names) + "  "
                        + (asked.reply().isEmpty()
                                ? "✕ " + model.wording().get("stage.store.silent")
                                : "→ " + StoreLine.brief(asked.reply(), names))));
        world.notes()
                .values()
                .stream()
                .filter(note -> note.code().equals("copied"))
                .filter(note -> note.stamp().exchange() == exchange.id() || note.stamp().exchange() == behind)
                .forEach(note -> lines.add(note.stamp().where() + "  " + model.wording()
                        .get("yes".equals(note.arguments().get("arrived")) ? "why.copied" : "why.copyLost",
                                names.replaceIn(note.arguments().getOrDefault("session", "")),
                                note.arguments().getOrDefault("to", ""))));
        if (!lines.isEmpty()) {
            heading("why.between");
            lines.forEach(line -> content.getChildren().add(new ValueLabel(line, "mono", "dim")));
        }
    }

    /** What the balancer added to what it passed on; empty when nothing left it. */
    private Optional<Label> added(Exchange hop) {
        String names = hop.request()
                .headers()
                .stream()
                .filter(header -> AddedField.of(header.name(), header.value(), true).isPresent())
                .map(Header::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Label label = new Label(model.wording().get("why.added", names));
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        return Optional.of(label);
    }

    private void browser(List<BrowserDecision> decisions) {
        if (!decisions.isEmpty()) {
            heading("why.browser");
            decisions.forEach(decision -> content.getChildren().add(new CheckLine(decision)));
        }
    }

    private void heading(String key) {
        Label label = new Label(model.wording().get(key));
        label.getStyleClass().add("dim");
        content.getChildren().add(label);
    }

    /** Shows nothing at all. */
    void clear() {
        content.getChildren().clear();
    }

    /** Says that there is nothing to show. */
    void showNothing(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        content.getChildren().setAll(label);
    }
}
