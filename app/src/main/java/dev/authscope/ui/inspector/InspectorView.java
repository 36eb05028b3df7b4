package dev.authscope.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tab;

import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;

/** The details of the message at the cursor, as tabs for whoever lays them out. */
public final class InspectorView {

    private final LabViewModel model;
    private final HttpView http;
    private final WhyView why;
    private final List<Tab> tabs;

    public InspectorView(LabViewModel model) {
        this.model = model;
        this.http = new HttpView(model);
        this.why = new WhyView(model);
        Tab wire = new Tab("", http);
        wire.setId("tab-http");
        wire.textProperty().bind(model.wording().follow("inspector.http"));
        Tab reasons = new Tab("", why);
        reasons.setId("tab-why");
        reasons.textProperty().bind(model.wording().follow("inspector.why"));
        tabs = List.of(wire, reasons);
        tabs.forEach(tab -> tab.setClosable(false));
        model.momentProperty().addListener(property -> show());
        model.run().stateProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    /** The tabs in their order. */
    public List<Tab> tabs() {
        return tabs;
    }

    private void show() {
        Moment moment = model.momentProperty().get();
        if (model.run().state().covered() && moment.atHead()) {
            http.showNothing(model.wording().get("stage.afterAnswer"));
            why.showNothing(model.wording().get("stage.afterAnswer"));
            return;
        }
        Optional<Exchange> exchange = moment.world()
                .exchanges()
                .values()
                .reversed()
                .stream()
                .filter(one -> !one.purpose().equals("preflight"))
                .findFirst();
        exchange.ifPresentOrElse(one -> {
            http.show(one, moment.world());
            why.show(one);
        }, () -> {
            http.showNothing(model.wording().get("inspector.none"));
            why.showNothing(model.wording().get("inspector.none"));
        });
    }
}
