package dev.authscope.ui.inspector;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.World;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Kinds;

/** The octets of both messages as they crossed the wire, with named values in their colours. */
final class HttpView extends ScrollPane {

    private final LabViewModel model;
    private final VBox content = new VBox(6);

    HttpView(LabViewModel model) {
        this.model = model;
        getStyleClass().add("bare-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(8, 12, 12, 12));
        setContent(content);
    }

    /** Shows an exchange as far as it has gone. */
    void show(Exchange exchange, World world) {
        content.getChildren().clear();
        message(exchange.request(), model.wording().get("inspector.request", exchange.request().octets().length())
                + carrier(exchange), world);
        Exchange.Message response = exchange.response();
        if (response != null) {
            message(response, model.wording().get("inspector.response", response.octets().length()), world);
        }
    }

    /** Which connection carries it; whoever looks can see that requests share one, and that nothing depends on it. */
    private String carrier(Exchange exchange) {
        return exchange.connection() == 0
                ? ""
                : " · " + model.wording().get("inspector.connection", exchange.connection());
    }

    /** Shows nothing at all. */
    void clear() {
        content.getChildren().clear();
    }

    /** Says that there is nothing to show. */
    void showNothing(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        content.getChildren().setAll(label);
    }

    private void message(Exchange.Message message, String heading, World world) {
        Label title = new Label(heading);
        title.getStyleClass().add("section");
        TextFlow flow = new TextFlow();
        flow.setLineSpacing(3);
        String text = message.octets().utf8().replace("\r\n", "\n");
        int firstLine = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        piece(flow, new WireText.Piece(text.substring(0, firstLine), "", ""), true);
        for (WireText.Piece piece : WireText.cut(text.substring(firstLine).stripTrailing(), world.items().values())) {
            piece(flow, piece, false);
        }
        VBox.setMargin(flow, new Insets(0, 0, 10, 0));
        content.getChildren().addAll(title, flow);
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
