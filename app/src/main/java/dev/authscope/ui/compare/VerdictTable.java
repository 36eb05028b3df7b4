package dev.authscope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import dev.authscope.compare.ComparedStep;
import dev.authscope.compare.Comparison;
import dev.authscope.compare.Verdict;
import dev.authscope.texts.Localized;
import dev.authscope.ui.model.Wording;

/** What came out differently in two runs, and which check decided. Says nothing beyond these two runs. */
final class VerdictTable extends GridPane {

    private static final double[] SHARES = {30, 24, 24, 22 };

    private static final int MOST_STATUSES = 3;

    private final Wording wording;

    VerdictTable(Wording wording) {
        this.wording = wording;
        setId("verdicts");
        setHgap(18);
        setVgap(7);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    /** @param names of the two runs */
    void show(Comparison comparison, List<String> names) {
        getChildren().clear();
        addRow(0, label(wording.get("compare.inThese"), "section"), label("A  " + names.getFirst(), "compare-a"),
                label("B  " + names.getLast(), "compare-b"), label(wording.get("compare.decided"), "section"));
        List<Verdict> verdicts = comparison.verdicts();
        List<String> costs = new ArrayList<>();
        int row = 1;
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Verdict.Step step -> addRow(row++, label(stepName(step), "plain"), outcome(step.pair().a()),
                        outcome(step.pair().b()), decided(step));
                case Verdict.Afterwards after -> addRow(row++,
                        label(wording.get("compare.afterwards", wording.word("actor.", after.actor())), "plain"),
                        label(wording.get(after.loginInA() ? "compare.login" : "compare.goesOn"), "strong"),
                        label(wording.get(after.loginInB() ? "compare.login" : "compare.goesOn"), "strong"),
                        label("", "dim"));
                case Verdict.Total total when total.what().equals("alarms") -> addRow(row++,
                        label(wording.word("compare.total.", total.what()), "plain"),
                        label(String.valueOf(total.a()), "strong"), label(String.valueOf(total.b()), "strong"),
                        label("", "dim"));
                case Verdict.Total total -> costs.add(wording.get("compare.cost",
                        wording.word("compare.total.", total.what()), total.a(), total.b()));
            }
        }
        if (verdicts.isEmpty()) {
            add(label(wording.get(comparison.firstDifference().isPresent() ? "compare.sameOutcome" : "compare.same"),
                    "plain"), 0, row++, SHARES.length, 1);
        }
        if (!costs.isEmpty()) {
            add(label(String.join("   ·   ", costs), "dim"), 0, row, SHARES.length, 1);
        }
    }

    private String stepName(Verdict.Step step) {
        Localized label = step.pair().either().step().label();
        return wording.get("compare.step", step.pair().id(), label == null ? "" : wording.get(label)).strip();
    }

    private Node outcome(@Nullable ComparedStep step) {
        if (step == null) {
            return label(wording.get("compare.noStep"), "dim");
        }
        int status = step.outcome().status();
        boolean refused = status >= 400 || status == 0 || !step.outcome().decided().isEmpty();
        List<Integer> statuses = step.outcome().statuses();
        String told = statuses.subList(Math.max(0, statuses.size() - MOST_STATUSES), statuses.size())
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" → "));
        String text = status == 0
                ? wording.get("compare.noAnswer")
                : wording.get(refused ? "compare.refused" : "compare.served", told);
        return label((refused ? "✕ " : "✓ ") + text, "strong");
    }

    private Node decided(Verdict.Step step) {
        return label((step.decided() + "   " + step.rule()).strip(), "dim");
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
