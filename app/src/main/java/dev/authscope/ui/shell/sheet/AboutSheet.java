package dev.authscope.ui.shell.sheet;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextArea;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Lines;

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
        TextArea notices = new TextArea(readable(BundledFiles.text(NOTICES)));
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

    /** The notices without the marks of their tables and headings. */
    private static String readable(String markdown) {
        return markdown.lines()
                .filter(line -> !line.startsWith("|---"))
                .map(line -> line.startsWith("|") ? row(line) : line.replaceFirst("^#+ ", ""))
                .map(line -> line.replace("`", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String line) {
        return String.join(":  ", line.substring(1, line.lastIndexOf('|')).strip().split("\\s*\\|\\s*"));
    }

    private static String version() {
        return BundledFiles.text("notices/version.txt").strip();
    }
}
