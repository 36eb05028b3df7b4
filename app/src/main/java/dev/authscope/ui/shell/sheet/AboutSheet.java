package dev.authscope.ui.shell.sheet;

import javafx.scene.Node;
import javafx.scene.control.TextArea;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.ui.model.Wording;

/** What the program is, its licence, and the licences of what it comes with. */
public record AboutSheet(Wording wording) implements Sheet {

    /** The notices in the program's own files. */
    public static final String NOTICES = "notices/THIRD-PARTY-NOTICES.md";

    @Override
    public String title() {
        return "Authscope";
    }

    @Override
    public Node content() {
        TextArea notices = new TextArea(BundledFiles.text(NOTICES));
        notices.setId("about-notices");
        notices.setEditable(false);
        notices.setWrapText(true);
        notices.getStyleClass().add("mono");
        notices.setPrefSize(Lines.WIDTH, 320);
        notices.setAccessibleText(wording.get("about.notices"));
        Lines lines = new Lines().sentence(wording.get("about.text"))
                .sentence(wording.get("about.version", version()))
                .sentence(wording.get("about.licence"))
                .heading(wording.get("about.notices"));
        lines.getChildren().add(notices);
        return lines;
    }

    private static String version() {
        return BundledFiles.text("notices/version.txt").strip();
    }
}
