package dev.authscope.ui.shell.sheet;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.matrix.MatrixView;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.MatrixViewModel;

/** The table of places for a token, over the window. */
public final class MatrixSheet implements Sheet {

    private final LabViewModel model;
    private final Runnable leave;
    private final ChangeListener<MatrixViewModel.State> follow;
    private @Nullable MatrixView view;

    /** @param leave closes the sheet */
    public MatrixSheet(LabViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        this.follow = (property, before, now) -> {
            MatrixView shown = view;
            if (shown != null) {
                shown.show(now);
            }
        };
        model.matrix().stateProperty().addListener(follow);
        model.matrix().open();
    }

    @Override
    public String title() {
        return model.wording().get("matrix.title");
    }

    @Override
    public Node content() {
        MatrixView fresh = new MatrixView(model, leave);
        view = fresh;
        return fresh;
    }

    @Override
    public String firstFocus() {
        return "matrix-all";
    }

    @Override
    public void closed() {
        model.matrix().stateProperty().removeListener(follow);
    }
}
