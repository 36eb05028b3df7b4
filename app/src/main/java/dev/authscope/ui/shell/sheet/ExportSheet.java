package dev.authscope.ui.shell.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
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

    /** Formats that are worth pasting somewhere: texts, and a picture. */
    private static final Set<String> COPIED = Set.of("svg", "mermaid", "plantuml", "markdown", "json", "png");

    private final LabViewModel model;
    private final Wording wording;
    private final ExportedRun run;
    private final List<ExportFormats.Format> formats;
    private final Function<ExportFormats.Format, Optional<Path>> chooser;
    private final Label result = new Label();
    private final Button cancel = new Button();
    /** Writing can take long, and must not keep the lab's own thread. */
    private final Executor background = task -> Thread.ofVirtual().name("export").start(task);
    private final ExportPreview preview;
    private final ExportPart part;
    private ExportFormats.Format format = ExportFormats.all().getFirst();
    private SvgTheme theme = SvgTheme.LIGHT;
    /** Which of the parts that can be left out are shown. */
    private final Set<String> shown = new LinkedHashSet<>(List.of("checks", "notes", "tables"));
    private boolean fullSecrets;

    /**
     * @param formats that can be chosen, in their order
     * @param chooser asks the user for a file of a format; empty when the user does not want one
     */
    public ExportSheet(LabViewModel model, ExportedRun run, List<ExportFormats.Format> formats,
            Function<ExportFormats.Format, Optional<Path>> chooser) {
        this.formats = List.copyOf(formats);
        this.model = model;
        this.wording = model.wording();
        this.run = run;
        this.chooser = chooser;
        result.setId("export-result");
        result.setWrapText(true);
        preview = new ExportPreview(wording, background);
        part = new ExportPart(model, run, captions(), background, this::show);
        cancel.setText(wording.get("export.cancel"));
        cancel.setId("export-cancel");
        cancel.getStyleClass().setAll("button", "plain-button");
        cancel.setMinHeight(38);
        cancel.setVisible(false);
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
        List<Node> offered = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (ExportFormats.Format one : formats) {
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
                show();
            });
            offered.add(button);
        }
        FlowPane choices = new FlowPane(8, 8, offered.toArray(Node[]::new));
        choices.setPrefWrapLength(520);
        ComboBox<SvgTheme> themes = new ComboBox<>();
        Choices.dress(themes, "export-theme", wording.get("export.theme"),
                one -> wording.word("export.theme.", one.id()));
        themes.getItems().setAll(SvgTheme.all());
        themes.setValue(theme);
        themes.valueProperty().addListener((property, before, now) -> {
            theme = now;
            show();
        });
        FlowPane detail = Choices.row(Choices.named(wording.get("export.theme"), themes), part("checks"),
                part("notes"), part("tables"), part("moving"));
        CheckBox secrets = new CheckBox(wording.get("export.secrets"));
        secrets.setId("export-secrets");
        secrets.setSelected(fullSecrets);
        secrets.selectedProperty().addListener((property, before, now) -> {
            fullSecrets = now;
            show();
        });
        show();
        return new VBox(12, choices, preview, part, detail, secrets, new HBox(10, save, copy, cancel), result);
    }

    /** Whether one part is shown. */
    private CheckBox part(String name) {
        CheckBox box = new CheckBox(wording.word("export.show.", name));
        box.setId("export-show-" + name);
        box.setSelected(shown.contains(name));
        box.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                shown.add(name);
            } else {
                shown.remove(name);
            }
            show();
        });
        return box;
    }

    private void show() {
        part.canShowTwo(ExportFormats.ofTwoRuns().contains(format.name()));
        preview.show(format, subject());
    }

    private void save() {
        ExportFormats.Format wanted = format;
        chooser.apply(wanted).ifPresent(path -> save(wanted, path));
    }

    /** Writes a file, replacing one that is there, and says what came of it. */
    void save(ExportFormats.Format wanted, Path path) {
        ExportSubject subject = subject();
        ExportJob job = new ExportJob(written -> Platform
                .runLater(() -> result.setText(wording.get("export.progress", written / 1_000_000))));
        begin(job);
        background.execute(() -> {
            String told = written(wanted, path, subject, job);
            Platform.runLater(() -> end(told));
        });
    }

    private void begin(ExportJob job) {
        result.setText(wording.get("export.working"));
        cancel.setVisible(true);
        cancel.setOnAction(event -> job.cancel());
    }

    private void end(String told) {
        cancel.setVisible(false);
        result.setText(told);
    }

    private String written(ExportFormats.Format wanted, Path path, ExportSubject subject, ExportJob job) {
        try {
            new TargetFile(path.toString(), true, Texts.load(subject.language(), "export"))
                    .write(OutputStream.nullOutputStream(),
                            stream -> wanted.exporter().write(subject, job.through(stream)));
            return wording.get("export.done", path.getFileName());
        } catch (ExportException e) {
            return String.valueOf(e.getMessage());
        } catch (CancellationException e) {
            return wording.get("export.cancelled");
        }
    }

    private void copy() {
        ExportFormats.Format wanted = format;
        ExportSubject subject = subject();
        ExportJob job = new ExportJob(written -> {});
        begin(job);
        background.execute(() -> {
            try (ByteArrayOutputStream octets = new ByteArrayOutputStream()) {
                wanted.exporter().write(subject, job.through(octets));
                Platform.runLater(() -> copied(wanted, octets.toByteArray()));
            } catch (IOException e) {
                throw new IllegalStateException("memory cannot be written", e);
            } catch (ExportException e) {
                Platform.runLater(() -> end(String.valueOf(e.getMessage())));
            } catch (CancellationException e) {
                Platform.runLater(() -> end(wording.get("export.cancelled")));
            }
        });
    }

    private void copied(ExportFormats.Format wanted, byte[] octets) {
        ClipboardContent content = new ClipboardContent();
        if (wanted.name().equals("png")) {
            content.putImage(new Image(new ByteArrayInputStream(octets)));
        } else {
            content.putString(new String(octets, StandardCharsets.UTF_8));
        }
        Clipboard.getSystemClipboard().setContent(content);
        end(wording.get("inspector.copied"));
    }

    private ExportSubject subject() {
        Language language = model.appearance().language();
        Scenario scenario = model.run().state().scenario();
        ExportSubject one = new ExportSubject(run, part.range(),
                scenario == null ? run.scenario() : scenario.title().in(language), captions(), language,
                theme, fullSecrets).with(
                        new ExportSubject.Detail(shown.contains("checks"), shown.contains("notes"),
                                shown.contains("tables"), shown.contains("moving")));
        return part.beside().map(one::with).orElse(one);
    }

    private Map<String, String> captions() {
        Map<String, String> captions = new HashMap<>();
        for (StepReport report : run.reports()) {
            Localized label = report.step().label();
            if (label != null) {
                captions.put(report.step().id(), label.in(model.appearance().language()));
            }
        }
        return captions;
    }
}
