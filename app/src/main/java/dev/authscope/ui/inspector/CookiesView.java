package dev.authscope.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.authscope.cookies.CookieJar;
import dev.authscope.cookies.CookieOctets;
import dev.authscope.cookies.CookieReason;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.RequestUrl;
import dev.authscope.cookies.Withheld;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant;
import dev.authscope.flow.StoredCookie;
import dev.authscope.tokens.ShownText;
import dev.authscope.ui.model.CookieWords;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.RequestKind;
import dev.authscope.ui.theme.Lines;

/**
 * The cookies of a browser: each attribute in words, and whether each one would go along with a request that the reader makes
 * up. The answers come from the rules of the browser's own jar.
 */
final class CookiesView extends ScrollPane {

    private final LabViewModel model;
    private final TextField url = new TextField("https://shop.example/");
    private final ChoiceBox<RequestKind> kind = new ChoiceBox<>();
    private final VBox answers = new VBox(6);
    private final VBox cookies = new VBox(6);
    private final VBox content = new VBox(10);
    private List<StoredCookie> jar = List.of();
    private Instant now = Instant.EPOCH;

    CookiesView(LabViewModel model) {
        this.model = model;
        getStyleClass().add("bare-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(8, 12, 12, 12));
        setContent(content);
        url.setId("cookies-url");
        url.getStyleClass().add("mono");
        url.accessibleTextProperty().bind(model.wording().follow("inspector.cookies.url"));
        url.textProperty().addListener(property -> answer());
        kind.setId("cookies-kind");
        kind.accessibleTextProperty().bind(model.wording().follow("inspector.cookies.kind"));
        kind.setItems(FXCollections.observableArrayList(RequestKind.values()));
        kind.setValue(RequestKind.LINK);
        kind.valueProperty().addListener(property -> answer());
        relabel();
        model.appearance().languageProperty().addListener(property -> relabel());
    }

    private void relabel() {
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable RequestKind one) {
                return one == null ? "" : one.name(model.wording());
            }

            @Override
            public RequestKind fromString(String text) {
                return RequestKind.LINK;
            }
        });
    }

    /** Shows the jar of the exchange's browser, or else of the first one. */
    void show(Moment moment, @Nullable Exchange exchange) {
        Optional<Participant> browser = model.run()
                .state()
                .cast()
                .stream()
                .filter(one -> one.role() == Participant.Role.BROWSER)
                .sorted((one, other) -> Boolean.compare(isFrom(exchange, other), isFrom(exchange, one)))
                .findFirst();
        if (browser.isEmpty()) {
            showNothing(model.wording().get("inspector.cookies.none"));
            return;
        }
        jar = moment.world().browser(browser.get().id()).cookies();
        now = moment.world().now();
        Label title = section(model.wording().get("inspector.cookies.ask"));
        cookies.getChildren().clear();
        if (exchange != null) {
            decisions(moment, exchange);
        }
        cookies.getChildren()
                .add(section(model.wording().get("inspector.cookies.jar", model.wording().participant(browser.get()))));
        if (jar.isEmpty()) {
            cookies.getChildren().add(dim(model.wording().get("inspector.cookies.empty")));
        }
        jar.forEach(cookie -> cookies.getChildren().add(inWords(cookie)));
        FlowPane question = new FlowPane(8, 6, url, kind);
        url.setPrefColumnCount(24);
        content.getChildren().setAll(title, question, answers, cookies);
        answer();
    }

    /** Shows nothing at all. */
    void clear() {
        content.getChildren().clear();
    }

    /** Says that there is nothing to show. */
    void showNothing(String text) {
        content.getChildren().setAll(dim(text));
    }

    private static boolean isFrom(@Nullable Exchange exchange, Participant participant) {
        return exchange != null && exchange.from().equals(participant.id());
    }

    /** What the browser decided in this exchange: cookies that stayed behind, lines that it ignored. */
    private void decisions(Moment moment, Exchange exchange) {
        List<Node> lines = new ArrayList<>();
        for (Exchange.Withheld withheld : exchange.cookiesWithheld()) {
            Lines one = lines().strong(model.wording().cookie("explain.withheld", name(withheld.cookie())));
            withheld.reasons().forEach(reason -> one.sentence(model.wording().cookie("reason." + reason)));
            lines.add(one);
        }
        moment.timeline().exchange(exchange.id()).ifPresent(span -> {
            for (FlowEvent event : moment.timeline().events(span.from(), Math.min(span.to(), moment.cursor()))) {
                if (event instanceof FlowEvent.CookieIgnored ignored) {
                    Lines one = lines().strong(model.wording()
                            .cookie("explain.ignored", ShownText.brief(CookieOctets.toText(ignored.line()))));
                    ignored.reasons().forEach(reason -> one.sentence(model.wording().cookie("reason." + reason)));
                    lines.add(one);
                }
            }
        });
        if (!lines.isEmpty()) {
            cookies.getChildren().add(section(model.wording().get("inspector.cookies.decided")));
            cookies.getChildren().addAll(lines);
        }
    }

    private Node inWords(StoredCookie cookie) {
        Lines lines = lines().strong(name(cookie) + " = " + carried(cookie));
        for (CookieWords attribute : CookieWords.of(cookie, model.wording())) {
            boolean expiry = attribute.name().equals("Expires") && cookie.expires() != null;
            lines.pair(attribute.name(), attribute.value(),
                    expiry ? attribute.words() + " " + left(cookie) : attribute.words());
        }
        return lines;
    }

    /** The short name of what a cookie carries, or the value itself. */
    private String carried(StoredCookie cookie) {
        return model.momentProperty()
                .get()
                .world()
                .item(cookie.value())
                .map(item -> item.name() + "  (" + ShownText.brief(cookie.value()) + ")")
                .orElseGet(() -> ShownText.brief(CookieOctets.toText(cookie.value())));
    }

    private String left(StoredCookie cookie) {
        Instant expires = cookie.expires();
        Duration left = expires == null ? Duration.ZERO : Duration.between(now, expires);
        return left.isNegative()
                ? model.wording().get("inspector.cookies.over")
                : model.wording().get("inspector.cookies.left", model.wording().length(left));
    }

    /** Holds every cookie against the request that is asked about. */
    private void answer() {
        answers.getChildren().clear();
        String address = url.getText().strip();
        RequestKind asked = kind.getValue();
        try {
            RequestUrl.parse(address);
            CookieJar copy = new CookieJar(() -> now, JarRules.STANDARD);
            jar.forEach(copy::put);
            List<Withheld> judged = copy.judgeAll(asked.context(address));
            if (judged.isEmpty()) {
                answers.getChildren().add(dim(model.wording().cookie("explain.noHeader")));
            }
            for (Withheld one : judged) {
                boolean sent = one.reasons().isEmpty();
                Lines line = lines().strong(
                        (sent ? "✓ " : "✕ ") + model.wording()
                                .cookie(sent ? "explain.sent" : "explain.withheld",
                                        name(one.cookie())));
                for (CookieReason reason : one.reasons()) {
                    line.sentence(model.wording().cookie("reason." + reason.code()));
                }
                answers.getChildren().add(line);
            }
        } catch (IllegalArgumentException e) {
            answers.getChildren().add(dim(model.wording().get("cookie.address")));
        }
    }

    private String name(StoredCookie cookie) {
        return cookie.name().isEmpty()
                ? model.wording().cookie("explain.nameless", ShownText.brief(CookieOctets.toText(cookie.value())))
                : ShownText.brief(CookieOctets.toText(cookie.name()));
    }

    private static Lines lines() {
        Lines lines = new Lines();
        lines.setPrefWidth(0);
        return lines;
    }

    private static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        label.setWrapText(true);
        return label;
    }

    private static Label dim(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        return label;
    }
}
