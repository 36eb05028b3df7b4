package dev.authscope.ui.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import dev.authscope.export.CurlWriter;
import dev.authscope.flow.AddedField;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Item;
import dev.authscope.flow.Octets;
import dev.authscope.flow.PersistentMap;
import dev.authscope.flow.World;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.SimilarExchange;
import dev.authscope.ui.theme.Kinds;

/** The octets of both messages as they crossed the wire, with named values in their colours. */
final class HttpView extends ScrollPane {

    /** Stands before a line that another message of the kind did not have. */
    private static final String MARK = "≠";

    private final LabViewModel model;
    private final VBox content = new VBox(6);
    private @Nullable Exchange shown;
    private List<Exchange> shownHops = List.of();
    private @Nullable PersistentMap<String, Item> names;
    private @Nullable Language language;

    HttpView(LabViewModel model) {
        this.model = model;
        getStyleClass().add("bare-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(8, 12, 12, 12));
        setContent(content);
    }

    /** Whether this is what is shown already. */
    boolean shows(@Nullable Exchange exchange, Moment moment) {
        return exchange != null && exchange.equals(shown) && moment.world().items() == names
                && moment.world().forwards(exchange).equals(shownHops)
                && model.appearance().language() == language;
    }

    /** Shows an exchange as far as it has gone. */
    void show(Exchange exchange, Moment moment) {
        World world = moment.world();
        content.getChildren().clear();
        shown = exchange;
        shownHops = world.forwards(exchange);
        names = world.items();
        language = model.appearance().language();
        content.getChildren().add(copies(exchange));
        Optional<SimilarExchange> similar = SimilarExchange.before(moment.timeline(), exchange);
        similar.ifPresent(before -> {
            Label note = new Label(model.wording()
                    .get("inspector.differs", MARK, before.step(), model.wording().word("actor.", before.from())));
            note.getStyleClass().add("dim");
            note.setWrapText(true);
            content.getChildren().add(note);
        });
        message(exchange.request(), model.wording().get("inspector.request", exchange.request().octets().length())
                + carrier(exchange), world, similar.map(SimilarExchange::request).orElse(null), false);
        shownHops.forEach(hop -> hop(hop, world));
        Exchange.Message response = exchange.response();
        if (response != null) {
            message(response, model.wording().get("inspector.response", response.octets().length()), world,
                    similar.map(SimilarExchange::response).orElse(null), false);
        }
    }

    /** What a balancer sent on for it, and what came back. */
    private void hop(Exchange hop, World world) {
        Exchange.Failure failure = hop.failure();
        if (failure != null && hop.request().octets().length() == 0) {
            heading(model.wording().get("inspector.hop.refused", hop.from(), hop.to(), failure.reason()));
            return;
        }
        message(hop.request(), model.wording()
                .get("inspector.hop.request", hop.from(), hop.to(), hop.request().octets().length()), world, null,
                true);
        Exchange.Message response = hop.response();
        if (response != null) {
            message(response, model.wording()
                    .get("inspector.hop.response", hop.from(), hop.to(), response.octets().length()), world, null,
                    true);
        }
    }

    private void heading(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section");
        title.setWrapText(true);
        content.getChildren().add(title);
    }

    private Node copies(Exchange exchange) {
        HBox buttons = new HBox(8, copy("copy-curl", "inspector.copyCurl", CurlWriter.write(exchange.request())),
                copy("copy-raw", "inspector.copyRaw", exchange.request().octets().utf8()
                        + Optional.ofNullable(exchange.response()).map(answer -> answer.octets().utf8()).orElse("")));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private Button copy(String id, String key, String text) {
        Button button = new Button(model.wording().get(key));
        button.getStyleClass().setAll("button", "small-button");
        button.setId(id);
        button.setAccessibleText(button.getText());
        button.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            button.setText(model.wording().get("inspector.copied"));
        });
        return button;
    }

    /** Which connection carries it; whoever looks can see that requests share one, and that nothing depends on it. */
    private String carrier(Exchange exchange) {
        return exchange.connection() == 0
                ? ""
                : " · " + model.wording().get("inspector.connection", exchange.connection());
    }

    /** Shows nothing at all. */
    void clear() {
        shown = null;
        content.getChildren().clear();
    }

    /** Says that there is nothing to show. */
    void showNothing(String text) {
        shown = null;
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        content.getChildren().setAll(label);
    }

    /** @param inner whether it passes between a balancer and a server */
    private void message(Exchange.Message message, String heading, World world, @Nullable Octets before,
            boolean inner) {
        heading(heading);
        Set<String> known = before == null ? Set.of() : SimilarExchange.lines(before);
        VBox lines = new VBox();
        boolean first = true;
        for (String line : message.octets().utf8().replace("\r\n", "\n").stripTrailing().split("\n", -1)) {
            lines.getChildren()
                    .add(line(line, first, before != null && !line.isBlank() && !known.contains(line), world));
            if (message.status() == 0 && !first) {
                added(line, inner).ifPresent(lines.getChildren()::add);
            }
            first = false;
        }
        VBox.setMargin(lines, new Insets(0, 0, 10, 0));
        content.getChildren().add(lines);
    }

    /** Says of a field of a request that it is none of the client's. */
    private Optional<Node> added(String line, boolean inner) {
        int colon = line.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : AddedField.of(line.substring(0, colon), line.substring(colon + 1), inner).map(what -> {
                    Label note = new Label("↑ " + model.wording().word("inspector.added.", what.id()));
                    note.getStyleClass().add("dim");
                    note.setWrapText(true);
                    return note;
                });
    }

    private Node line(String line, boolean first, boolean differs, World world) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("wire-line");
        if (differs) {
            flow.getStyleClass().add("differs");
            Text mark = new Text(MARK + " ");
            mark.getStyleClass().addAll("wire", "first");
            flow.getChildren().add(mark);
        }
        if (first) {
            piece(flow, new WireText.Piece(line, "", ""), true);
        } else {
            WireText.cut(line, world.items().values()).forEach(piece -> piece(flow, piece, false));
        }
        return flow;
    }

    private void piece(TextFlow flow, WireText.Piece piece, boolean first) {
        Text text = new Text(piece.text());
        text.getStyleClass().add("wire");
        if (first) {
            text.getStyleClass().add("first");
        }
        if (!piece.kind().isEmpty()) {
            text.getStyleClass().add(Kinds.styleClass(piece.kind()));
            text.setOnMouseEntered(event -> model.hoveredProperty().set(piece.value()));
            text.setOnMouseExited(event -> model.hoveredProperty().set(""));
            text.underlineProperty().bind(model.hoveredProperty().isEqualTo(piece.value()));
        }
        flow.getChildren().add(text);
    }
}
