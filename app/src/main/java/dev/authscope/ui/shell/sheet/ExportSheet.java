package dev.authscope.ui.shell.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.TargetFile;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** Writes the run so far as a file in one of the formats, or copies it. */
public final class ExportSheet implements Sheet {

    /** Formats that are text and worth pasting somewhere. */
    private static final Set<String> COPIED = Set.of("svg", "mermaid", "plantuml", "markdown", "json");

    private final LabViewModel model;
    private final Wording wording;
    private final ExportedRun run;
    private final Function<ExportFormats.Format, Optional<Path>> chooser;
    private final Label result = new Label();
    private ExportFormats.Format format = ExportFormats.all().getFirst();
    private boolean dark;
    private boolean fullSecrets;

    /** @param chooser asks the user for a file of a format; empty when the user does not want one */
    public ExportSheet(LabViewModel model, ExportedRun run, Function<ExportFormats.Format, Optional<Path>> chooser) {
        this.model = model;
        this.wording = model.wording();
        this.run = run;
        this.chooser = chooser;
        result.setId("export-result");
        result.setWrapText(true);
    }

    @Override
    public String title() {
        return wording.get("export.title");
    }

    @Override
    public String firstFocus() {
        return "export-" + format.name();
    }

    @Override
    public Node content() {
        Button save = new Button(wording.get("export.save"));
        save.getStyleClass().setAll("button", "next-button");
        save.setId("export-save");
        save.setMinHeight(38);
        save.setOnAction(event -> save());
        Button copy = new Button(wording.get("export.copy"));
        copy.getStyleClass().setAll("button", "plain-button");
        copy.setId("export-copy");
        copy.setMinHeight(38);
        copy.setDisable(!COPIED.contains(format.name()));
        copy.setOnAction(event -> copy());
        List<Node> formats = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (ExportFormats.Format one : ExportFormats.all()) {
            ToggleButton button = new ToggleButton(wording.word("export.format.", one.name()));
            button.getStyleClass().setAll("toggle-button", "choice");
            button.setId("export-" + one.name());
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setSelected(one.equals(format));
            button.setOnAction(event -> {
                button.setSelected(true);
                format = one;
                copy.setDisable(!COPIED.contains(one.name()));
            });
            formats.add(button);
        }
        FlowPane choices = new FlowPane(8, 8, formats.toArray(Node[]::new));
        choices.setPrefWrapLength(520);
        CheckBox darkColours = new CheckBox(wording.get("export.dark"));
        darkColours.setId("export-dark");
        darkColours.setSelected(dark);
        darkColours.selectedProperty().addListener((property, before, now) -> dark = now);
        CheckBox secrets = new CheckBox(wording.get("export.secrets"));
        secrets.setId("export-secrets");
        secrets.setSelected(fullSecrets);
        secrets.selectedProperty().addListener((property, before, now) -> fullSecrets = now);
        return new VBox(14, choices, darkColours, secrets, new HBox(10, save, copy), result);
    }

    private void save() {
        ExportFormats.Format wanted = format;
        chooser.apply(wanted).ifPresent(path -> save(wanted, path));
    }

    /** Writes a file, replacing one that is there, and says what came of it. */
    void save(ExportFormats.Format wanted, Path path) {
        ExportSubject subject = subject();
        result.setText(wording.get("export.working"));
        model.workOut(() -> {
            try {
                new TargetFile(path.toString(), true, Texts.load(model.appearance().language(), "export"))
                        .write(OutputStream.nullOutputStream(), stream -> wanted.exporter().write(subject, stream));
                return wording.get("export.done", path.getFileName());
            } catch (ExportException e) {
                return String.valueOf(e.getMessage());
            }
        }, result::setText);
    }

    private void copy() {
        ExportFormats.Format wanted = format;
        ExportSubject subject = subject();
        model.workOut(() -> {
            try (ByteArrayOutputStream octets = new ByteArrayOutputStream()) {
                wanted.exporter().write(subject, octets);
                return octets.toString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException("memory cannot be written", e);
            }
        }, text -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            result.setText(wording.get("inspector.copied"));
        });
    }

    private ExportSubject subject() {
        Language language = model.appearance().language();
        Map<String, String> captions = new HashMap<>();
        for (StepReport report : run.reports()) {
            Localized label = report.step().label();
            if (label != null) {
                captions.put(report.step().id(), label.in(language));
            }
        }
        Scenario scenario = model.run().state().scenario();
        return new ExportSubject(run, StepRange.whole(run.timeline()),
                scenario == null ? run.scenario() : scenario.title().in(language), captions, language,
                dark ? SvgTheme.DARK : SvgTheme.LIGHT, fullSecrets);
    }
}
