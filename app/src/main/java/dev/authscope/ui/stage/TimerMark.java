package dev.authscope.ui.stage;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.authscope.ui.model.Expiry;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Ring;
import dev.authscope.ui.theme.Tip;

/** How long something still has: in words, and as a ring. */
final class TimerMark {

    private TimerMark() {}

    static HBox of(Expiry expiry, Instant now, Wording wording) {
        Label left = new Label(expiry.left(now).isZero()
                ? wording.get("timer.over")
                : wording.roughly(expiry.left(now)));
        left.getStyleClass().add("dim");
        left.setMinWidth(Label.USE_PREF_SIZE);
        HBox mark = new HBox(6, left, new Ring(expiry.kind(), expiry.fraction(now)));
        mark.setAlignment(Pos.CENTER_RIGHT);
        mark.setMinWidth(HBox.USE_PREF_SIZE);
        Tip.on(mark, () -> wording.get("timer." + expiry.what()) + "\n" + wording.length(expiry.left(now)) + "\n"
                + expiry.at() + "\n" + wording.get("timer.labTime"));
        return mark;
    }
}
