package dev.authscope.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;

import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.CurrentExchange;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;

/** The details of the message at the cursor, as tabs for whoever lays them out. Only the tab in front is kept up to date. */
public final class InspectorView {

    private final LabViewModel model;
    private final HttpView http;
    private final TokenView token;
    private final CookiesView cookies;
    private final WhyView why;
    private final CostView cost;
    private final List<Tab> tabs;

    public InspectorView(LabViewModel model) {
        this.model = model;
        this.http = new HttpView(model);
        this.token = new TokenView(model);
        this.cookies = new CookiesView(model);
        this.why = new WhyView(model);
        this.cost = new CostView(model);
        tabs = List.of(tab("http", "inspector.http", http), tab("token", "inspector.token", token),
                tab("cookies", "inspector.cookies", cookies), tab("why", "inspector.why", why),
                tab("cost", "inspector.cost", cost));
        model.redraw()
                .of(this::show, model.momentProperty(), model.run().stateProperty(),
                        model.appearance().languageProperty());
        show();
    }

    private Tab tab(String id, String key, Node content) {
        Tab tab = new Tab("", content);
        tab.setId("tab-" + id);
        tab.textProperty().bind(model.wording().follow(key));
        tab.setClosable(false);
        tab.selectedProperty().addListener(property -> show());
        return tab;
    }

    /** The tabs in their order. */
    public List<Tab> tabs() {
        return tabs;
    }

    private void show() {
        Moment moment = model.momentProperty().get();
        if (model.run().state().covered() && moment.atHead()) {
            showNothing(model.wording().get("stage.afterAnswer"));
            return;
        }
        Optional<Exchange> exchange = CurrentExchange.at(moment);
        if (isFront(http) && http.shows(exchange.orElse(null), moment)) {
            return;
        }
        String none = model.wording().get("inspector.none");
        // What lies behind the tab in front would soon be out of date.
        http.clear();
        token.clear();
        cookies.clear();
        why.clear();
        cost.clear();
        if (isFront(http)) {
            exchange.ifPresentOrElse(one -> http.show(one, moment), () -> http.showNothing(none));
        } else if (isFront(why)) {
            exchange.ifPresentOrElse(one -> why.show(one, moment), () -> why.showNothing(none));
        } else if (isFront(token)) {
            token.show(moment.world(), exchange.orElse(null));
        } else if (isFront(cookies)) {
            cookies.show(moment, exchange.orElse(null));
        } else if (isFront(cost)) {
            cost.show(moment, exchange.orElse(null));
        }
    }

    private boolean isFront(Node content) {
        return tabs.stream().anyMatch(tab -> tab.getContent() == content && tab.isSelected());
    }

    private void showNothing(String text) {
        http.showNothing(text);
        token.showNothing(text);
        cookies.showNothing(text);
        why.showNothing(text);
        cost.showNothing(text);
    }
}
